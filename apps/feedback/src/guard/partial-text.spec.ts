import { sampleJob } from '../compose/testing/sample-jobs';
import { groundsOf } from './grounds';
import { partialText } from './partial-text';
import { readPrefix } from './prefix-json';

const job = sampleJob();
const grounds = groundsOf(job);
const partOf = (json: string) => {
  const prefix = readPrefix(json);
  if (!prefix.ok || !prefix.node) throw new Error('not a prefix');
  return partialText(prefix.node, grounds, job.transcript);
};

describe('partialText', () => {
  it.each<[string, string, string]>([
    ['nothing yet', '{', ''],
    ['a field that is still open', '{"acknowledgement":"You named', ''],
    [
      'a field that is closed',
      '{"acknowledgement":"You named it.","keep":[{"evi',
      'You named it.',
    ],
    [
      'a quote only with its observation',
      '{"keep":[{"evidence":"S3","observation":"It is',
      '',
    ],
    [
      'a quote with its observation',
      '{"keep":[{"evidence":"S3","observation":"It is plain."}',
      '“I moved the sync to its own queue and added a timeout.” It is plain.',
    ],
    [
      'no strength for a sentence that does not exist',
      '{"keep":[{"evidence":"S9","observation":"It is plain."}',
      '',
    ],
    [
      'a move before its reason',
      '{"next":[{"evidence":"none","move":"Add one sentence.","why":"It',
      'Add one sentence.',
    ],
    ['another shape', '[{"acknowledgement":"You named it."}]', ''],
  ])('%s', (_name, json, text) => {
    expect(partOf(json)).toEqual({ text, errors: [] });
  });

  it('leaves out what the guard refuses, and says what it was', () => {
    expect(
      partOf(
        '{"acknowledgement":"Great job!","keep":[],"question":"What changed?"}',
      ),
    ).toEqual({
      text: 'What changed?',
      errors: [
        'acknowledgement: it praises without saying for what',
        'acknowledgement: it has an exclamation mark',
      ],
    });
  });
});
