import { TailorResultSchema } from '@interview/contracts';
import type { TailorJob } from '@interview/contracts';
import { ScriptedModel } from '../compose/testing/scripted-model';
import type { Script } from '../compose/testing/scripted-model';
import { OllamaModel } from '../ollama/ollama-model';
import { OllamaDouble } from '../ollama/testing/ollama-double';
import { linesForModel } from './lines-for-model';
import { tailorQuestions } from './tailor-questions';
import type { TailorPorts } from './tailor-questions';
import { sampleTailorJob } from './testing/sample-tailor-job';

const WHY = 'It shows how you go about work that others depend on.';
const items = [
  { line: 'L3', question: 'How would you plan the move of the booking core?', why: WHY },
  { line: 'L4', question: 'Which event-driven services have you operated, and how?', why: WHY },
]; // prettier-ignore
const bad = {
  line: 'L5',
  question: 'How old are you for incidents?',
  why: WHY,
};
const write = (questions: unknown[]): Script => ({
  deltas: JSON.stringify({ questions }).match(/.{1,9}/gs) ?? [],
});

async function run(
  scripts: [Script, ...Script[]],
  options: {
    job?: TailorJob;
    ports?: Partial<TailorPorts>;
    status?: ScriptedModel['status'];
    signal?: AbortSignal;
    run?: number;
  } = {},
) {
  const model = new ScriptedModel(scripts, options.status);
  const ports: TailorPorts = {
    language: model,
    status: () => model.status,
    lost: () => undefined,
    fence: () => '== 1f9 ==',
    totalMs: 1_000,
    windowTokens: 8_192,
    report: () => undefined,
    ...options.ports,
  };
  const result = await tailorQuestions(
    options.job ?? sampleTailorJob(),
    ports,
    options.signal ?? new AbortController().signal,
    options.run,
  );
  return { model, result: TailorResultSchema.parse(result) };
}
const done = async (...args: Parameters<typeof run>) => {
  const { model, result } = await run(...args);
  if (result.status !== 'done') throw new Error(result.reason.message);
  return { model, ...result };
};

describe('tailorQuestions', () => {
  it('takes what the model writes, tied to its lines and labelled', async () => {
    const { source, questions, model } = await done([write(items)]);
    expect(source).toMatchObject({ kind: 'ollama', fallbackReason: null });
    expect(questions.map((q) => q.origin)).toEqual(
      [3, 4].map((lineNumber) =>
        expect.objectContaining({
          lineNumber,
          writtenBy: 'Written by scripted:1b on this server',
        }),
      ),
    );
    expect(model.requests).toHaveLength(1);
  });

  it('says where the server is that wrote', async () => {
    const language = new ScriptedModel([write(items)], undefined, 'gpu-2');
    const { source } = await done([write(items)], { ports: { language } });
    expect(source.label).toBe('Written by scripted:1b on gpu-2');
  });

  it('shows the model no line that nothing may be asked about, and fences the others', async () => {
    const { model } = await done([write(items)]);
    const [, user] = model.requests[0]?.messages ?? [];
    expect(user?.content).toMatch(
      /== 1f9 ==\n\[L1\] Backend Engineer\n\[L3\] Own/,
    );
    expect(user?.content).not.toMatch(/Ignore all|Salary|religion|pension/);
  });

  it('asks once more and names what was wrong', async () => {
    const { questions, model } = await done([write([bad]), write(items)]);
    expect(questions).toHaveLength(2);
    expect(model.requests[1]?.messages[1]?.content).toMatch(
      /question 1: it touches a matter/,
    );
  });

  it('gives ten questions the room they need, and says what was too long', async () => {
    const double = new OllamaDouble();
    double.scripts.push({ chunks: ['{"questions": ['], end: 'length' });
    double.usual = { chunks: [JSON.stringify({ questions: items })] };
    const language = new OllamaModel({
      url: await double.start(),
      model: '',
      connectMs: 2_000,
      firstTokenMs: 10_000,
      idleMs: 10_000,
      windowTokens: 8_192,
      answerTokens: 900,
    });
    const { source } = await done([{}], {
      job: sampleTailorJob(undefined, { count: 10 }),
      ports: { language, totalMs: 20_000 },
      status: { state: 'available', model: 'gemma3:4b' },
    });
    await language.close();
    await double.stop();
    expect(source.kind).toBe('ollama');
    expect(double.chats.map(({ body }) => body['options'])).toEqual(
      Array(2).fill(expect.objectContaining({ num_predict: 1_560 })),
    );
    expect(JSON.stringify(double.chats[1]?.body)).toContain('it was too long');
  });

  it('takes the built-in writer where the window has no room', async () => {
    const { source, questions, model } = await done([write(items)], {
      job: sampleTailorJob(undefined, { count: 10 }),
      ports: { windowTokens: 2_048 },
    });
    expect(model.requests).toEqual([]);
    expect(source.fallbackReason).toMatch(/no room/);
    expect(questions.length).toBeGreaterThan(3);
  });

  it('keeps what holds of the second try', async () => {
    const { source, questions } = await done([write([...items, bad])]);
    expect(source.kind).toBe('ollama');
    expect(questions).toHaveLength(2);
  });

  it.each<[string, Script, RegExp]>([
    ['nothing that holds', write([bad]), /no questions that hold/],
    ['prose', { deltas: ['Sure, here are'] }, /no questions that hold/],
    ['white space without end', { deltas: [' '.repeat(300)] }, /no questions that hold/],
    ['until it breaks off', { fault: 'broken-stream' }, /broke off/],
    ['on a server that is gone', { fault: 'no-server' }, /did not answer/],
    ['too slowly', { hang: true }, /too long/],
  ])('takes the built-in writer where the model writes %s', async (_, script, why) => {
    const { source, questions } = await done([script], { ports: { totalMs: 60 } });
    expect(source.kind).toBe('builtin-coach');
    expect(source.fallbackReason).toMatch(why);
    expect(questions).toHaveLength(5);
  }); // prettier-ignore

  it('gives a busy server time, and the last run to the built-in writer', async () => {
    const busy: [Script] = [{ fault: 'busy' }];
    await expect(run(busy)).rejects.toMatchObject({
      code: 'model-busy',
      retryable: true,
    });
    expect((await done(busy, { run: 3 })).source.kind).toBe('builtin-coach');
  });

  it('ends when it is cancelled', async () => {
    const signal = AbortSignal.timeout(20);
    await expect(run([{ hang: true }], { signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it.each([
    ['no-usable-lines', ['Great team', 'Apply now: jobs@example.com']],
    ['not-english', Array(4).fill('Sie planen die Projekte mit dem Team und der Leitung für das Werk')],
  ])('says why there can be none: %s', async (code, lines) => {
    const off = { state: 'off', why: '', fallbackReason: null } as const;
    const { result } = await run([{}], { job: sampleTailorJob(lines), status: off });
    expect(result).toMatchObject({ status: 'not-possible', reason: { code } });
  }); // prettier-ignore

  it('reads of a long document what fits the window', () => {
    const long = Array.from(
      { length: 500 },
      (_, i) =>
        `Design the service number ${i} together with the people of team ${i} and ${'more '.repeat(40)}`,
    );
    const lines = linesForModel(sampleTailorJob(long), 4_096);
    const chars = lines.reduce((sum, line) => sum + line.text.length, 0);
    expect(lines.length).toBeGreaterThan(5);
    expect(chars / 3.5).toBeLessThan(4_096);
  });
});
