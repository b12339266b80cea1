import type { ChatRequest } from 'ollama';
import { Agent } from 'undici';
import * as z from 'zod';
import { asModelFault } from './as-model-fault';
import type {
  LanguageModel,
  ModelRequest,
  ModelStatus,
} from './language-model';
import { ModelFault } from './language-model';
import { chooseModel, InstalledModelSchema } from './model-choice';
import { clientFor } from './ollama-transport';
import { StallTimer } from './stall-timer';
import { trial } from './trial';
import { placeOf } from './written-by';

export interface OllamaSettings {
  /** Null: switched off. */
  url: string | null;
  /** Empty: choose among the installed models. */
  model: string;
  /** For a connection, and for the whole of a probe, in ms. */
  connectMs: number;
  /** From the request to the first sign of life, model loading included, in ms. */
  firstTokenMs: number;
  /** Longest silence after that, in ms. */
  idleMs: number;
  /** For loading a model before it is needed, in ms. */
  loadMs?: number;
  /** Whether a model on a remote service may be used when it is asked for by name. */
  allowCloud?: boolean;
  /** num_ctx, in tokens. */
  windowTokens: number;
  /** num_predict of requests that name none themselves, in tokens. */
  answerTokens: number;
}

const ChunkSchema = z.object({
  message: z.object({ content: z.string().default('') }).optional(),
  done: z.boolean().default(false),
  done_reason: z.string().optional(),
});
const TagsSchema = z.object({ models: z.array(InstalledModelSchema) });

const LOAD_MS = 300_000;
/** Kept for a whole practice session; loading takes long on a plain processor. */
const KEEP_ALIVE = '30m';
/** One for all: the same answer gets the same text from the same model. */
const SEED = 7;
const TEMPERATURE = 0.1;

const keyOf = (found: { model: string; digest?: string }) =>
  `${found.model}@${found.digest ?? ''}`;

const noModel = (why: string): ModelStatus => ({
  state: 'no-model',
  why,
  fallbackReason: 'No usable language model is installed.',
});

/** Ollama over its npm client. One connection pool per instance: call close() at the end. */
export class OllamaModel implements LanguageModel {
  private readonly agent: Agent;
  private readonly closing = new AbortController();
  /** What the last probe chose, and how the trials of models ended. */
  private found: { model: string; digest?: string; remote?: boolean } | null =
    null;
  private readonly verdicts = new Map<string, 'fit' | 'unfit'>();

  constructor(private readonly settings: OllamaSettings) {
    // Node's own 300 s limit on headers would end slow loads: here the deadlines are ours.
    this.agent = new Agent({
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: settings.connectMs },
    });
  }

  async probe(): Promise<ModelStatus> {
    const { url, model, connectMs } = this.settings;
    if (url === null)
      return {
        state: 'off',
        why: 'OLLAMA_URL is off.',
        fallbackReason: null,
      };
    try {
      const signal = AbortSignal.timeout(connectMs);
      const client = clientFor(url, this.agent, signal);
      const tags = TagsSchema.safeParse(await client.list());
      if (!tags.success)
        return {
          state: 'no-server',
          why: `What answers at ${new URL(url).host} is not Ollama. Check OLLAMA_URL.`,
          fallbackReason: 'No language model server answered.',
        };
      const choice = chooseModel(
        tags.data.models,
        model,
        this.settings.allowCloud,
      );
      this.found = choice.ok ? choice : null;
      if (!choice.ok) return noModel(choice.why);
      return this.verdicts.get(keyOf(choice)) === 'unfit'
        ? noModel(
            `The model ${choice.model} did not follow a schema of two fields. Fetch another on the Monitoring page, or run "ollama pull gemma3:4b".`,
          )
        : {
            state: 'available',
            model: choice.model,
            digest: choice.digest,
          };
    } catch {
      // Whatever it was, nobody can be asked there now; the next look may find more.
      return {
        state: 'no-server',
        why: `No Ollama server answers at ${new URL(url).host}.`,
        fallbackReason: 'No language model server answered.',
      };
    }
  }

  async warmUp(): Promise<boolean> {
    const found = this.found;
    if (found === null || this.verdicts.has(keyOf(found))) return false;
    const verdict = await trial(this, found.model, this.closing.signal);
    if (verdict !== null) this.verdicts.set(keyOf(found), verdict);
    return verdict !== null;
  }

  /**
   * Loads the model without asking it anything.
   * @throws ModelFault
   */
  async load(model: string, signal: AbortSignal): Promise<void> {
    const request = { model, messages: [], schema: {} };
    const loadMs = this.settings.loadMs ?? LOAD_MS;
    const chat: ChatRequest & { stream: true } = {
      ...this.chatRequest(request),
      format: undefined,
    };
    for await (const text of this.chat(chat, signal, loadMs))
      if (text !== '') return;
  }

  async *generate(
    request: ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const { url, firstTokenMs } = this.settings;
    const remote = this.found?.model === request.model && this.found.remote;
    let told = false;
    const chat = this.chatRequest(request);
    for await (const text of this.chat(chat, signal, firstTokenMs)) {
      if (!told && url)
        request.fromPlace?.(placeOf(url, request.model, remote));
      told = true;
      yield text;
    }
  }

  private async *chat(
    request: ChatRequest & { stream: true },
    signal: AbortSignal,
    firstMs: number,
  ): AsyncGenerator<string> {
    if (signal.aborted) throw new ModelFault('aborted');
    if (this.settings.url === null) throw new ModelFault('no-server');
    const ending = new AbortController();
    const timer = new StallTimer(firstMs, this.settings.idleMs, () =>
      ending.abort(),
    );
    try {
      const client = clientFor(
        this.settings.url,
        this.agent,
        AbortSignal.any([signal, ending.signal]),
      );
      const chunks = await client.chat(request);
      for await (const value of chunks) {
        timer.sign();
        const chunk = ChunkSchema.safeParse(value);
        if (!chunk.success) throw new ModelFault('broken-stream');
        const { message, done, done_reason: reason } = chunk.data;
        if (message?.content) yield message.content;
        if (done && reason === 'length') throw new ModelFault('cut-off');
      }
    } catch (error) {
      throw asModelFault(error, {
        aborted: signal.aborted,
        stalled: timer.stalled,
      });
    } finally {
      timer.stop();
      ending.abort();
    }
  }

  /** Ends idle connections. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.agent.destroy();
  }

  private chatRequest(
    request: ModelRequest,
  ): ChatRequest & { stream: true; truncate: boolean; shift: boolean } {
    return {
      model: request.model,
      messages: request.messages,
      format: request.schema,
      stream: true,
      think: false,
      keep_alive: KEEP_ALIVE,
      // Better an error than a prompt that was cut without a word.
      truncate: false,
      shift: false,
      options: {
        temperature: request.sampling?.temperature ?? TEMPERATURE,
        seed: request.sampling?.seed ?? SEED,
        num_ctx: this.settings.windowTokens,
        num_predict: request.answerTokens ?? this.settings.answerTokens,
      },
    };
  }
}
