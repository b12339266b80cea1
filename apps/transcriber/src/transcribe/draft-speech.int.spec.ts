import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { LIMITS, TranscribeResultSchema } from '@interview/contracts';
import { AudioReader } from '../audio/audio-reader';
import { FIXTURES } from '../testing/sample-sound';
import {
  POCKETSPHINX_INSTALL,
  PocketsphinxEngine,
} from '../engines/pocketsphinx/pocketsphinx-engine';
import { probePocketsphinx } from '../engines/pocketsphinx/probe-pocketsphinx';
import { builtEntry } from '@interview/service-kit/testing';
import { ChildHost } from '@interview/service-kit';
import { Transcriber } from './transcriber';
import { wordErrorRate } from '../testing/word-error-rate';

const PROGRAM = 'pocketsphinx_continuous';
let reader: AudioReader;

beforeAll(async () => {
  const found = await probePocketsphinx(PROGRAM);
  if (!found.installed)
    throw new Error(`These tests need it: ${POCKETSPHINX_INSTALL}`);
  reader = new AudioReader({
    child: new ChildHost({
      entry: builtEntry('apps/transcriber/src/audio-child.ts'),
      maxRssMb: 2000,
      idleMs: null,
    }),
    ffmpegPath: 'ffmpeg',
    maxSec: LIMITS.audioSec,
  });
}, 60_000);
afterAll(async () => {
  await reader.stop();
});

/** A recording's way through everything but the queue, with real speech recognition. */
async function transcriptOf(path: string) {
  const server = createServer((_, response) =>
    response.end(readFileSync(path)),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const transcriber = new Transcriber({
    reader,
    engine: () => new PocketsphinxEngine({ program: PROGRAM, version: 'test' }),
    onEvent: () => undefined,
  });
  let last: unknown;
  for await (const step of transcriber.run(
    {
      answerId: '8d7f3f1e-0c1e-4a57-9d38-0d4a5a3a2b11',
      attempt: 1,
      audioUrl: `http://127.0.0.1:${port}/`,
      language: 'en-US',
    },
    new AbortController().signal,
  ))
    last = step;
  server.closeAllConnections();
  server.close();
  const result = TranscribeResultSchema.parse(last);
  if (result.status !== 'done') throw new Error(result.reason.code);
  return result.result;
}

describe('real speech, offline draft engine', () => {
  it('gives a labelled draft of synthetic speech, with times', async () => {
    const { text, engine, segments } = await transcriptOf(
      join(FIXTURES, 'speech.webm'),
    );
    expect(engine).toMatchObject({ name: 'pocketsphinx', draft: true });
    expect(text.split(' ').length).toBeGreaterThan(8);
    const [first] = segments;
    expect(first?.startSec).toBeGreaterThan(1);
    expect(first?.startSec).toBeLessThan(2.2);
    expect(segments.at(-1)?.endSec).toBeLessThan(9.6);
  }, 60_000);

  const evalDir = process.env['EVAL_DATA_DIR'];
  const speech = evalDir
    ? resolve(__dirname, '../../../..', evalDir, 'speech')
    : '';
  const onData = evalDir ? it : it.skip;
  onData(
    'hears a clear reading with a word error rate below 35 %',
    async () => {
      const reference = readFileSync(join(speech, 'clips.tsv'), 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .find(([id]) => id === 'azure_training_audio1')?.[5];
      const { text, durationSec } = await transcriptOf(
        join(speech, 'azure_training_audio1.wav'),
      );
      expect(durationSec).toBeCloseTo(35.2, 0);
      expect(wordErrorRate(reference ?? '', text)).toBeLessThan(0.35);
    },
    180_000,
  );
});
