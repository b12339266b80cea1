import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES, wavSamples } from '../../testing/sample-sound';
import { describeSpeechEngine } from '../../testing/speech-engine.compliance';
import {
  POCKETSPHINX_INSTALL,
  PocketsphinxEngine,
} from './pocketsphinx-engine';
import { probePocketsphinx } from './probe-pocketsphinx';

const PROGRAM = 'pocketsphinx_continuous';
const never = () => new AbortController().signal;
const speech = () => wavSamples(join(FIXTURES, 'speech.wav'));

beforeAll(async () => {
  if (!(await probePocketsphinx(PROGRAM)).installed)
    throw new Error(`These tests need it: ${POCKETSPHINX_INSTALL}`);
}, 30_000);

describeSpeechEngine('pocketsphinx', {
  create: async () =>
    new PocketsphinxEngine({ program: PROGRAM, version: 'test' }),
  speech,
});

describe('pocketsphinx', () => {
  const dir = mkdtempSync(join(tmpdir(), 'interview-program-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const script = (name: string, text: string) => {
    const path = join(dir, name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return path;
  };

  it('is known not to be installed', async () => {
    expect(await probePocketsphinx('/nowhere/pocketsphinx')).toEqual({
      installed: false,
      problem: 'program',
    });
    expect(await probePocketsphinx(script('fails', 'exit 1'))).toEqual({
      installed: false,
      problem: 'model',
    });
  });

  it('reports a program that fails, by its exit code', async () => {
    const engine = new PocketsphinxEngine({
      program: script('broken', 'exit 3'),
      version: 'test',
    });
    await expect(
      engine.transcribe(await speech(), { language: 'en', signal: never() }),
    ).rejects.toThrow('pocketsphinx ended with 3');
  });

  it('kills a program that hangs, at the deadline', async () => {
    const engine = new PocketsphinxEngine({
      program: script('hangs', 'exec sleep 60'),
      version: 'test',
      baseDeadlineMs: 100,
      deadlineFactor: 0.1,
    });
    await expect(
      engine.transcribe(await speech(), { language: 'en', signal: never() }),
    ).rejects.toThrow('pocketsphinx ended with a kill');
  }, 5000);
});
