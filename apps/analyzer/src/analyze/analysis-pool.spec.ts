import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { QUESTION, STORY, typed } from '../testing/sample-answers';
import { AnalysisPool } from './analysis-pool';
import { analyze } from './analyze-answer';

// The thread runs outside Jest: its entry is bundled as the build does it, below the workspace so that it
// finds node_modules.
describe('AnalysisPool', () => {
  const root = join(__dirname, '../../../..');
  mkdirSync(join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(join(root, 'tmp/analyzer-'));
  const entry = join(folder, 'analyze-worker.mjs');
  const never = new AbortController().signal;
  let pool: AnalysisPool;

  beforeAll(async () => {
    await build({
      entryPoints: [join(__dirname, '../analyze-worker.ts')],
      outfile: entry,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: {
        '@interview/contracts': join(root, 'libs/contracts/src/index.ts'),
      },
    });
    pool = new AnalysisPool(entry, 1);
    await pool.warmUp();
  }, 60_000);

  afterAll(async () => {
    await pool.close();
    rmSync(folder, { recursive: true });
  });

  it('gives what the function itself gives', async () => {
    const task = { transcript: typed(STORY), question: QUESTION };
    expect(await pool.analyze(task, never)).toEqual(
      analyze(typed(STORY), QUESTION),
    );
  });

  it('leaves the event loop free', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    const transcript = typed(`${STORY} `.repeat(200));
    await pool.analyze({ transcript, question: QUESTION }, never);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it('ends a running analysis when it is cancelled, and goes on afterwards', async () => {
    const cancel = new AbortController();
    const transcript = typed(`${STORY} `.repeat(2_000));
    const running = pool.analyze(
      { transcript, question: QUESTION },
      cancel.signal,
    );
    setTimeout(() => cancel.abort(new Error('cancelled')), 20);
    await expect(running).rejects.toThrow('cancelled');
    const task = { transcript: typed(STORY), question: QUESTION };
    expect((await pool.analyze(task, never)).notAssessable).toBeNull();
  }, 30_000);

  it('loses a thread to a text that does not fit its memory, and goes on with another', async () => {
    const transcript = typed(`${STORY} `.repeat(8_000));
    await expect(
      pool.analyze({ transcript, question: QUESTION }, never),
    ).rejects.toMatchObject({ code: 'analysis-failed', retryable: true });
    const task = { transcript: typed(STORY), question: QUESTION };
    expect((await pool.analyze(task, never)).notAssessable).toBeNull();
  }, 60_000);

  it('turns a fault into one that is tried again', async () => {
    const broken = { transcript: typed(STORY), question: null as never };
    await expect(pool.analyze(broken, never)).rejects.toMatchObject({
      code: 'analysis-failed',
      retryable: true,
    });
  });
});
