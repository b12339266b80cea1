import { renderPage } from '../testing/render-page';
import {
  ANSWER_ID,
  interview,
  INTERVIEW_ID,
  summary,
} from '../testing/sample-answer';
import { InterviewPage } from './interview-page';

async function setUp() {
  const page = await renderPage(`/interviews/${INTERVIEW_ID}`, [
    { path: 'interviews/:id', component: InterviewPage },
  ]);
  return page;
}
const ADDRESS = `/api/interviews/${INTERVIEW_ID}`;

it('shows each question with its takes and leads to the open one', async () => {
  const page = await setUp();
  await page.reply(ADDRESS, interview());
  expect(page.role('heading', 'Software engineer, mid')).toBeTruthy();
  expect(page.role('link', 'Take 1').getAttribute('href')).toBe(
    `/answers/${ANSWER_ID}`,
  );
  expect(page.text()).toContain(
    'Take 1Feedback ready0:09Pace: 134 words a minute',
  );
  expect(page.text()).toContain('Not answered yet.');
  expect(page.role('link', 'Question 2').getAttribute('href')).toBe(
    `/interviews/${INTERVIEW_ID}/questions/2`,
  );
});

it('says where a question comes from that is not in the bank', async () => {
  const page = await setUp();
  const { questions } = interview();
  await page.reply(
    ADDRESS,
    interview({
      questions: [
        ...questions,
        {
          ...questions[1],
          id: 'follow-up-1',
          points: [],
          origin: {
            kind: 'follow-up',
            answerId: ANSWER_ID,
            writtenBy: 'Built-in coach',
          },
        },
      ],
      answers: [summary({ measures: { pace: 134, coverage: null } })],
    }),
  );
  expect(page.text()).toContain(
    `Follow-up to your answer on ${questions[0].text}`,
  );
  expect(page.text()).toContain('Expected points: not measured');
});

it('says that a deleted interview is gone', async () => {
  const page = await setUp();
  await page.reply(ADDRESS, {}, 404);
  expect(page.role('heading', 'This interview is not here')).toBeTruthy();
});
