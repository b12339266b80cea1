import type { Answer, Interview } from '@interview/contracts';
import { ResultPage } from '../result/result-page';
import { LIVE_FAKE, type LiveFake } from './live-fake';
import { renderPage } from './render-page';
import { answer, ANSWER_ID, interview, INTERVIEW_ID } from './sample-answer';

export const ANSWER_URL = `/api/answers/${ANSWER_ID}`;

/** The result page with one answer, its interview and the person's preferences. */
export async function renderResult(
  extra: Partial<Answer> = {},
  of: Partial<Interview> = {},
  live?: LiveFake,
) {
  const page = await renderPage(
    `/answers/${ANSWER_ID}`,
    [
      { path: 'answers/:id', component: ResultPage },
      { path: 'interviews/:id/questions/:n', children: [] },
    ],
    live ? [LIVE_FAKE(live)] : [],
  );
  await page.reply(ANSWER_URL, answer(extra));
  await page.reply(`/api/interviews/${INTERVIEW_ID}`, interview(of));
  const part = (id: string) =>
    page.element.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  return {
    ...page,
    part,
    /** Words of a part on one line; empty where it is not there. */
    partText: (id: string) =>
      (part(id)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    /** What the server says about the answer now. */
    becomes: (now: Partial<Answer>) => page.reply(ANSWER_URL, answer(now)),
  };
}
