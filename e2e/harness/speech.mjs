import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the repository's own sample says. */
const SPOKEN =
  'Last year I had two projects that were due in the same week. I talked to my manager and we agreed which one could wait. I finished the first project in three days, and then I helped the other team. In the end we shipped both, and the customer was happy with the result.';

/**
 * A recording of speech as 16 kHz mono WAV, its words, and the share of recognised words that should be among them: a human reading from the
 * evaluation data where EVAL_DATA_DIR names it, otherwise a sample made with espeak-ng.
 */
export async function speechSample() {
  const data = process.env.EVAL_DATA_DIR;
  if (data) {
    const file = path.resolve(data, 'speech/azure_training_audio1.wav');
    return {
      file,
      seconds: 35,
      words: await wordsOf(data, 'azure_training_audio1'),
      rightShare: 0.6,
    };
  }
  const dir = await mkdtemp(path.join(tmpdir(), 'speech-'));
  const file = path.join(dir, 'sample.wav');
  await run('espeak-ng', [
    '-v',
    'en-us',
    '-s',
    '140',
    '-w',
    path.join(dir, 'raw.wav'),
    SPOKEN,
  ]);
  await run('ffmpeg', [
    '-loglevel',
    'error',
    '-i',
    path.join(dir, 'raw.wav'),
    '-ar',
    '16000',
    '-ac',
    '1',
    file,
  ]);
  // Recognisers trained on people mishear a synthetic voice often.
  return { file, seconds: 20, words: words(SPOKEN), rightShare: 0.3 };
}

async function wordsOf(data, clip) {
  const table = await readFile(path.resolve(data, 'speech/clips.tsv'), 'utf8');
  const line = table.split('\n').find((row) => row.includes(clip)) ?? '';
  return words(line);
}

function words(text) {
  return new Set(text.toLowerCase().match(/[a-z']{4,}/g) ?? []);
}
