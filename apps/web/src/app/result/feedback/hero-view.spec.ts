import type { PartialFeedback } from '@interview/contracts';
import { feedback } from '../../testing/sample-answer';
import { rewrittenFeedback } from '../../testing/sample-ratings';
import { gapText, heroNews, heroView, quoteCheck } from './hero-view';

const [strength] = feedback.strengths;
const { acknowledgement, nextSteps, question } = feedback;
const shape = (partial: PartialFeedback) => {
  const view = heroView(undefined, partial);
  return [
    view.acknowledgement === null ? 'opening?' : 'opening',
    ...view.strengths.map(() => 'strength'),
    ...view.strengthsToCome.map(() => 'strength?'),
    ...view.steps.map(() => 'step'),
    ...(view.stepsToCome ? ['step?'] : []),
    ...(view.question ? ['question'] : []),
    ...(view.questionToCome ? ['question?'] : []),
  ].join(' ');
};

describe('heroView', () => {
  it.each<[string, PartialFeedback]>([
    ['opening? strength? strength? step? question?', {}],
    ['opening strength? strength? step? question?', { acknowledgement }],
    [
      'opening strength strength? step? question?',
      { acknowledgement, strengths: [strength] },
    ],
    [
      'opening strength strength step? question?',
      { acknowledgement, strengths: [strength, strength] },
    ],
    [
      'opening strength step question?',
      { acknowledgement, strengths: [strength], nextSteps },
    ],
    [
      'opening strength step question',
      { acknowledgement, strengths: [strength], nextSteps, question },
    ],
    ['opening question?', { acknowledgement, strengths: [], nextSteps: [] }],
  ])('shows %s', (expected, partial) => expect(shape(partial)).toBe(expected));

  it('keeps no place once the feedback is there', () => {
    const view = heroView({ ...feedback, question: null });
    expect(view).toMatchObject({
      writing: false,
      strengthsToCome: [],
      stepsToCome: false,
      question: null,
      questionToCome: false,
    });
  });

  it('shows the finished text, whatever was on its way', () =>
    expect(
      heroView(feedback, { acknowledgement: 'Other words.' }).acknowledgement,
    ).toBe(acknowledgement));

  it('numbers quotes through strengths and steps, and skips steps without one', () => {
    const { steps, quotes } = heroView({
      ...feedback,
      strengths: [strength, strength],
      nextSteps: [{ ...nextSteps[0], quote: null }, nextSteps[0]],
    });
    expect(steps.map(({ pin }) => pin)).toEqual([null, 3]);
    expect(quotes).toBe(3);
  });
});

it.each([
  [{}, ''],
  [{ acknowledgement }, 'The opening of your feedback is written.'],
  [
    { acknowledgement, strengths: [strength] },
    'One thing that worked is written.',
  ],
  [
    { acknowledgement, strengths: [strength], nextSteps },
    'The next step is written.',
  ],
  [
    { acknowledgement, strengths: [], nextSteps: [] },
    'What worked is written.',
  ],
])('the news of %j is %s', (partial, news) =>
  expect(heroNews(heroView(undefined, partial))).toBe(news),
);

it('leaves it to the stage strip to tell the end', () =>
  expect(heroNews(heroView(feedback))).toBe(''));

it.each([
  [heroView(feedback), 'Both quotes were found in your recording'],
  [
    heroView({ ...feedback, nextSteps: [] }),
    'The quote was found in your recording',
  ],
  [
    heroView({ ...feedback, strengths: [strength, strength] }),
    'All 3 quotes were found in your recording',
  ],
  [
    heroView(undefined, { strengths: [strength] }),
    '1 quote so far, found in your recording',
  ],
  [heroView(undefined), ''],
])('quotes of %# are counted', (view, text) =>
  expect(quoteCheck(view, true)).toBe(text),
);

it.each([
  ['No gap.', ''],
  ['One [gap].', 'The dashed gap is yours to fill.'],
  ['[Two] or [more].', 'The dashed gaps are yours to fill.'],
])('%s: %s', (text, gaps) => {
  const rewrite = { ...rewrittenFeedback.rewrite!, text };
  expect(gapText(heroView({ ...feedback, rewrite }).rewrite)).toBe(gaps);
});
