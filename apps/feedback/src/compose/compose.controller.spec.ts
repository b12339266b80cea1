import 'reflect-metadata';
import { FeedbackResultSchema } from '@interview/contracts';
import type { JobContext } from '@interview/service-kit';
import { filter, firstValueFrom, lastValueFrom, skip, toArray } from 'rxjs';
import { OllamaModel } from '../ollama/ollama-model';
import { OllamaDouble } from '../ollama/testing/ollama-double';
import { ComposeController } from './compose.controller';
import { CHECKOUT, sampleJob } from './testing/sample-jobs';
import { RATED } from './testing/sample-ratings';

// Without the feeling: what the double writes takes none up, and would be sent back for it.
const job = sampleJob({
  ratings: RATED,
  sentences: CHECKOUT.filter((_, i) => i !== 1),
});
const contextOf = (signal: AbortSignal) =>
  ({ signal, attempt: 1 }) as unknown as JobContext;

describe('ComposeController with a model server', () => {
  const double = new OllamaDouble();
  let language: OllamaModel;
  let controller: ComposeController;

  beforeAll(async () => {
    language = new OllamaModel({
      url: await double.start(),
      model: '',
      connectMs: 500,
      firstTokenMs: 500,
      idleMs: 300,
      windowTokens: 8_192,
      answerTokens: 900,
    });
    const status = await language.probe();
    controller = new ComposeController({
      language,
      status: () => status,
      lost: () => undefined,
      fence: () => '=== 1 ===',
      totalMs: 3_000,
      windowTokens: 8_192,
      answerTokens: 900,
      report: () => undefined,
    });
  });
  afterAll(async () => {
    await language.close();
    await double.stop();
  });

  const compose = async (signal = new AbortController().signal) => {
    const values = await lastValueFrom(
      controller.compose(job, contextOf(signal)).pipe(toArray()),
    );
    const outcome = FeedbackResultSchema.parse(values.at(-1));
    if (outcome.status !== 'done') throw new Error('no result');
    return outcome;
  };

  it('emits progress, then the result', async () => {
    const before = double.chats.length;
    const { result } = await compose();
    expect(result.source).toMatchObject({ kind: 'ollama', model: 'gemma3:4b' });
    expect(result.modelRatings).toHaveLength(5);
    expect(double.chats.length - before).toBe(2);
  });

  it('mends a first text that was cut off', async () => {
    double.scripts.push({}, { chunks: ['{"ack'], end: 'length' });
    const before = double.chats.length;
    expect(await compose()).toMatchObject({
      result: { source: { kind: 'ollama' } },
    });
    expect(double.chats.length - before).toBe(3);
  });

  it('gives the coach when the server is too slow', async () => {
    double.scripts.push({ loadMs: 3_000 }, { loadMs: 3_000 });
    expect(await compose()).toMatchObject({
      result: {
        source: {
          kind: 'builtin-coach',
          fallbackReason: 'The language model took too long to begin.',
        },
      },
    });
  });

  const hang = { chunks: ['{'], end: 'hang' as const };
  it.each([
    ['rating', [hang], 1],
    ['rating, before a word of it', [{ loadMs: 5_000 }], 1],
    ['writing', [{}, hang], 2],
    ['writing, before a word of it', [{}, { loadMs: 5_000 }], 2],
  ])(
    'has the server stop within a second of a cancel, while %s',
    async (_name, scripts, chats) => {
      double.scripts.push(...scripts);
      const before = double.chats.length;
      const ending = new AbortController();
      const cancelled = expect(compose(ending.signal)).rejects.toMatchObject({
        code: 'cancelled',
      });
      while (double.chats.length < before + chats)
        await new Promise((resolve) => setTimeout(resolve, 5));
      const last = double.chats.at(-1);
      expect(last?.abandoned).toBe(false);
      const since = performance.now();
      ending.abort();
      await cancelled;
      while (last?.closedAfterMs === null)
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(performance.now() - since).toBeLessThan(1_000);
      expect(last?.abandoned).toBe(true);
      expect(double.chats.length).toBe(before + chats);
    },
  );

  it('has the server stop when nobody reads on', async () => {
    double.scripts.push({}, { chunkMs: 40 });
    const before = double.chats.length;
    await firstValueFrom(
      controller.compose(job, contextOf(new AbortController().signal)).pipe(
        filter((value) => 'partialFeedback' in value),
        skip(1),
      ),
    );
    const last = double.chats.at(-1);
    while (last?.closedAfterMs === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(double.chats.length).toBe(before + 2);
    expect(last?.abandoned).toBe(true);
  });
});
