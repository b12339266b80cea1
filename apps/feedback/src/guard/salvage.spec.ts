import { sampleJob } from '../compose/testing/sample-jobs';
import { groundsOf } from './grounds';
import { salvaged } from './salvage';

const grounds = groundsOf(sampleJob());
const DRAFT = {
  acknowledgement:
    'You said you were nervous, and the answer gets to a result.',
  keep: [
    { evidence: 'S4', observation: 'The figure lets a listener see it.' },
    { evidence: 'S3', observation: 'It says plainly what you did.' },
  ],
  next: [
    {
      evidence: 'none',
      move: 'Say who noticed.',
      why: 'It shows whom it helped.',
    },
    {
      evidence: 'S1',
      move: 'Begin with the end.',
      why: 'A listener waits for it.',
    },
  ],
  question: 'What would you do the same way again?',
};
const BAD = 'You are a natural leader.';

describe('salvaged', () => {
  it('keeps a sound draft whole', () => {
    expect(salvaged(DRAFT, grounds)).toEqual(DRAFT);
  });

  it.each<[string, object, object]>([
    [
      'a strength',
      { keep: [DRAFT.keep[0], { evidence: 'S3', observation: BAD }] },
      { keep: [DRAFT.keep[0]] },
    ],
    [
      'a strength on the same sentence',
      { keep: [DRAFT.keep[0], { ...DRAFT.keep[1], evidence: 'S4' }] },
      { keep: [DRAFT.keep[0]] },
    ],
    [
      'a step with a bad reason',
      { next: [{ ...DRAFT.next[0], why: 'It took 97 days.' }, DRAFT.next[1]] },
      { next: [DRAFT.next[1]] },
    ],
    ['a question', { question: BAD }, { question: null }],
    ['a question that is none', { question: 'Tell me.' }, { question: null }],
    [
      'what is over the length',
      {
        keep: DRAFT.keep.map((k) => ({
          ...k,
          observation: 'so it is then '.repeat(18),
        })),
      },
      {
        keep: [{ evidence: 'S4', observation: 'so it is then '.repeat(18) }],
        next: [DRAFT.next[0]],
      },
    ],
  ])('drops %s', (_name, part, rest) => {
    expect(salvaged({ ...DRAFT, ...part }, grounds)).toEqual({
      ...DRAFT,
      ...rest,
    });
  });

  it.each<[string, unknown]>([
    ['another shape', { feedback: 'fine' }],
    ['a bad opening', { ...DRAFT, acknowledgement: BAD }],
    ['no sound step', { ...DRAFT, next: [{ ...DRAFT.next[0], move: BAD }] }],
    [
      'an id that does not exist',
      { ...DRAFT, keep: [{ ...DRAFT.keep[0], evidence: 'S9' }] },
    ],
  ])('gives up on %s', (_name, value) => {
    expect(salvaged(value, grounds)).toBeNull();
  });
});
