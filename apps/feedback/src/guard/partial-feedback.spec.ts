import { PartialFeedbackSchema } from '@interview/contracts';
import type { PartialFeedback } from '@interview/contracts';
import { sampleJob } from '../compose/testing/sample-jobs';
import { groundsOf } from './grounds';
import { partialFeedback } from './partial-feedback';
import { readPrefix } from './prefix-json';
import { quoteOf } from './quote';

const job = sampleJob();
const grounds = groundsOf(job);
const partOf = (json: string) => {
  const prefix = readPrefix(json);
  if (!prefix.ok || !prefix.node) throw new Error('not a prefix');
  return partialFeedback(prefix.node, grounds, job.transcript);
};
const third = grounds.sentences[2];
if (!third) throw new Error('the sample has four sentences');
const S3 = quoteOf(job.transcript, third, third.cues[0]);
const plain = { quote: S3, observation: 'It is plain.' };

describe('partialFeedback', () => {
  it.each<[string, string, PartialFeedback]>([
    ['nothing yet', '{', {}],
    ['a field that is still open', '{"acknowledgement":"You named', {}],
    [
      'a field that is closed',
      '{"acknowledgement":"You named it.","keep":[{"evi',
      { acknowledgement: 'You named it.' },
    ],
    [
      'no strength before its observation is whole',
      '{"keep":[{"evidence":"S3","observation":"It is',
      {},
    ],
    [
      'a strength with its quote',
      '{"keep":[{"evidence":"S3","observation":"It is plain."}',
      { strengths: [plain] },
    ],
    [
      'no strength for a sentence that does not exist',
      '{"keep":[{"evidence":"S9","observation":"It is plain."}',
      {},
    ],
    [
      'a sentence once',
      '{"keep":[{"evidence":"S3","observation":"It is plain."},{"evidence":"S3","observation":"So it is."}]',
      { strengths: [plain] },
    ],
    [
      'no step before its reason is whole',
      '{"next":[{"evidence":"none","move":"Add one sentence.","why":"It',
      {},
    ],
    [
      'a step about what was not said',
      '{"next":[{"evidence":"none","move":"Add one sentence.","why":"It helps."}',
      {
        nextSteps: [
          { quote: null, move: 'Add one sentence.', why: 'It helps.' },
        ],
      },
    ],
    [
      'no step on a sentence that does not exist',
      '{"next":[{"evidence":"S9","move":"Add one sentence.","why":"It helps."}',
      {},
    ],
    [
      'a sentence told anew',
      '{"rewrite":{"evidence":"S3","text":"I moved the sync with [how many] of us."}}',
      {
        rewrite: {
          original: S3,
          text: 'I moved the sync with [how many] of us.',
        },
      },
    ],
    [
      'no sentence told anew that claims more than was said',
      '{"rewrite":{"evidence":"S3","text":"I rescued the company."}}',
      {},
    ],
    ['another shape', '[{"acknowledgement":"You named it."}]', {}],
  ])('%s', (_name, json, feedback) => {
    expect(partOf(json)).toEqual({ feedback, errors: [] });
    expect(PartialFeedbackSchema.parse(feedback)).toEqual(feedback);
  });

  it('leaves out what the guard refuses, and says what it was', () => {
    expect(
      partOf(
        '{"acknowledgement":"Great job!","keep":[],"question":"What changed?"}',
      ),
    ).toEqual({
      feedback: { question: 'What changed?' },
      errors: [
        'acknowledgement: it praises without saying for what',
        'acknowledgement: it has an exclamation mark',
      ],
    });
  });

  it('leaves out what is longer than the page allows', () => {
    expect(partOf(`{"question":"${'so '.repeat(150)}?"}`)).toEqual({
      feedback: {},
      errors: ['question: it is too long'],
    });
  });
});
