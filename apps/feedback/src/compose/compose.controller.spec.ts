import 'reflect-metadata';
import { FeedbackResultSchema } from '@interview/contracts';
import type { JobContext } from '@interview/service-kit';
import { lastValueFrom, toArray } from 'rxjs';
import { OllamaModel } from '../ollama/ollama-model';
import { OllamaDouble } from '../ollama/testing/ollama-double';
import { ComposeController } from './compose.controller';
import { sampleJob } from './testing/sample-jobs';

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
      controller.compose(sampleJob(), contextOf(signal)).pipe(toArray()),
    );
    return FeedbackResultSchema.parse(values.at(-1));
  };

  it('emits progress, then the result', async () => {
    expect(await compose()).toMatchObject({
      status: 'done',
      result: { source: { kind: 'ollama', model: 'gemma3:4b' } },
    });
  });

  it('mends a first text that was cut off', async () => {
    double.scripts.push({ chunks: ['{"ack'], end: 'length' });
    const before = double.chats.length;
    expect(await compose()).toMatchObject({
      result: { source: { kind: 'ollama' } },
    });
    expect(double.chats.length - before).toBe(2);
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

  it('closes the connection when the job is cancelled', async () => {
    double.scripts.push({ chunks: ['{'], end: 'hang' });
    await expect(compose(AbortSignal.timeout(80))).rejects.toMatchObject({
      code: 'cancelled',
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(double.chats.at(-1)).toMatchObject({ abandoned: true });
  });
});
