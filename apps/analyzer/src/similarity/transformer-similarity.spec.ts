import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { SimilarityUse } from '../analyze/engine-status';
import { analyze, sentencesOf } from '../analyze/analyze-answer';
import { AnswerAnalyzer } from '../analyze/answer-analyzer';
import type { AnalyzeTask } from '../analyze/answer-analyzer';
import { QUESTION, STORY, typed } from '../testing/sample-answers';
import { describeSimilarity } from '../testing/similarity.compliance';
import { TransformerSimilarity } from './transformer-similarity';
import { withSimilarity } from './with-similarity';

/** Analyses in this process, and notes what it was given. */
class InlineAnalyzer extends AnswerAnalyzer {
  readonly subjects: (number | null | undefined)[] = [];

  async analyze({ transcript, question, subject }: AnalyzeTask) {
    this.subjects.push(subject);
    return analyze(transcript, question, { emotion: true }, subject);
  }

  async sentences({ transcript }: AnalyzeTask) {
    return sentencesOf(transcript);
  }
}

// The real library in a real child process, on a stub of a model: its entry is bundled as the build does it, below the
// workspace so that it finds node_modules.
const root = join(__dirname, '../../../..');
mkdirSync(join(root, 'tmp'), { recursive: true });
const folder = mkdtempSync(join(root, 'tmp/similarity-'));
const entry = join(folder, 'similarity-child.mjs');
const model = join(folder, 'stub');
const never = new AbortController().signal;
const task = { transcript: typed(STORY), question: QUESTION };
let similarity: TransformerSimilarity;

beforeAll(async () => {
  execFileSync(process.execPath, [
    join(root, 'tools/sentence-stub.mjs'),
    model,
  ]);
  await build({
    entryPoints: [join(__dirname, '../similarity-child.ts')],
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  similarity = await TransformerSimilarity.load(entry, model);
}, 60_000);

afterAll(async () => {
  await similarity.close();
  rmSync(folder, { recursive: true });
});

describeSimilarity('a sentence model', () => similarity);

describe('an analyzer with a sentence model', () => {
  const lost: SimilarityUse[] = [];
  const open = (dir: string, inner = new InlineAnalyzer()) =>
    withSimilarity(inner, {
      entry,
      folder: dir,
      onLost: (use) => lost.push(use),
    }).then((opened) => ({ ...opened, inner }));

  it('hands to the analysis what the model found', async () => {
    const { analyzer, use, inner, close } = await open(model);
    expect(use).toEqual({ model: 'stub' });
    const analysis = await analyzer.analyze(task, never);
    const [subject] = inner.subjects;
    expect(subject).toBe(
      await similarity.subject(
        sentencesOf(task.transcript),
        QUESTION.text,
        never,
      ),
    );
    expect(analysis).toEqual(
      analyze(task.transcript, QUESTION, { emotion: true }, subject),
    );
    await close();
  }, 60_000);

  it.each([
    ['is not there', () => join(folder, 'missing')],
    [
      'is damaged',
      () => {
        const dir = join(folder, 'damaged');
        execFileSync(process.execPath, [
          join(root, 'tools/sentence-stub.mjs'),
          dir,
        ]);
        writeFileSync(join(dir, 'onnx/model.onnx'), 'no graph');
        return dir;
      },
    ],
  ])(
    'goes on with word vectors when the model %s, and says why',
    async (_, dir) => {
      const { analyzer, use, inner } = await open(dir());
      expect(use).toMatchObject({
        failed: expect.stringContaining('could not be loaded'),
      });
      expect(analyzer).toBe(inner);
    },
    60_000,
  );

  it('goes on with word vectors for good when the process has died, and says so once', async () => {
    const { analyzer, close } = await open(model);
    await close();
    const plain = analyze(task.transcript, QUESTION);
    expect(await analyzer.analyze(task, never)).toEqual(plain);
    expect(await analyzer.analyze(task, never)).toEqual(plain);
    expect(lost).toEqual([{ failed: expect.stringContaining('stopped') }]);
  }, 60_000);

  it('ends an answer that is cancelled in the middle, and leaves the others alone', async () => {
    const { pid } = similarity;
    const leave = new AbortController();
    const long = Array<string>(200).fill(STORY);
    const cancelled = similarity.subject(long, QUESTION.text, leave.signal);
    const other = similarity.subject([STORY], QUESTION.text, never);
    leave.abort(new Error('cancelled'));
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(typeof (await other)).toBe('number');
    expect(similarity.pid).toBe(pid);
  }, 60_000);

  it('rejects what is under way when its process is killed', async () => {
    const dying = await TransformerSimilarity.load(entry, model);
    const work = dying.subject(Array(200).fill(STORY), QUESTION.text, never);
    process.kill(dying.pid ?? 0, 'SIGKILL');
    await expect(work).rejects.toThrow('SIGKILL');
  }, 60_000);
});
