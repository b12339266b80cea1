import {
  AutoProcessor,
  AutoTokenizer,
  env,
  InterruptableStoppingCriteria,
  LogitsProcessor,
  LogitsProcessorList,
  Tensor,
  WhisperForConditionalGeneration,
} from '@huggingface/transformers';
import type { PreTrainedTokenizer, Processor } from '@huggingface/transformers';
import * as z from 'zod';
import type { HeardWord } from '../speech-engine';
import { probabilityOf } from './token-probability';
import type { WhisperLoaded, WhisperModel } from './whisper-messages';
import { isInvented, maxTokensFor, wordsOfTokens } from './whisper-words';
import type { WhisperToken } from './whisper-words';

/** Encoder frames are 20 ms; their number, not that of the mel frames, is the unit of the alignment. */
const SAMPLES_PER_FRAME = 320;
const FRAME_SEC = 0.02;
const MAX_FRAMES = 1500;
/** The library's alignment smooths over 7 frames and needs more of them. */
const MIN_FRAMES = 16;

const GenerationConfigSchema = z.object({
  is_multilingual: z.boolean().nullish(),
  lang_to_id: z.record(z.string(), z.number()).nullish(),
  eos_token_id: z.union([z.number(), z.array(z.number())]),
  alignment_heads: z.array(z.array(z.number())),
});

const OutputSchema = z.object({
  sequences: z.instanceof(Tensor),
  cross_attentions: z.array(z.array(z.instanceof(Tensor))),
});

type GenerateOptions = Parameters<
  WhisperForConditionalGeneration['generate']
>[0];

/** Notes the probability of each token that was chosen, among those that were allowed. */
class ProbabilityNotes extends LogitsProcessor {
  readonly probabilities: (number | null)[] = [];
  private before: Float32Array | null = null;

  constructor(private readonly onToken: (tokens: number) => void) {
    super();
  }

  override _call(ids: bigint[][], logits: Tensor): Tensor {
    this.note(Number(ids[0]?.at(-1)));
    this.before = Float32Array.from(logits.data as Float32Array);
    return logits;
  }

  /** The token that the last logits led to. */
  note(token: number): void {
    if (this.before) this.probabilities.push(probabilityOf(this.before, token));
    this.before = null;
    this.onToken(this.probabilities.length);
  }
}

/** A Whisper model in memory. Blocks while it works: for a child process. */
export class WhisperDecoder {
  private constructor(
    private readonly model: WhisperForConditionalGeneration,
    private readonly tokenizer: PreTrainedTokenizer,
    private readonly processor: Processor,
    private readonly config: z.infer<typeof GenerationConfigSchema>,
  ) {}

  /** Loads from `<modelsDir>/<modelId>`; a missing or damaged file throws with its name. */
  static async load(wanted: WhisperModel): Promise<WhisperDecoder> {
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    env.useFSCache = false;
    env.localModelPath = wanted.modelsDir;
    const [tokenizer, processor] = await Promise.all([
      AutoTokenizer.from_pretrained(wanted.modelId),
      AutoProcessor.from_pretrained(wanted.modelId),
    ]);
    const model = await WhisperForConditionalGeneration.from_pretrained(
      wanted.modelId,
      {
        dtype: wanted.dtype,
        device: 'cpu',
        session_options: {
          intraOpNumThreads: wanted.threads,
          interOpNumThreads: 1,
          logSeverityLevel: 3,
        },
      },
    );
    if (!(model instanceof WhisperForConditionalGeneration))
      throw new Error(`${wanted.modelId} is not a Whisper model`);
    const config = GenerationConfigSchema.safeParse(model.generation_config);
    if (!config.success)
      throw new Error(
        `${wanted.modelId} gives no word times: it needs alignment_heads (choose a *_timestamped model)`,
      );
    return new WhisperDecoder(model, tokenizer, processor, config.data);
  }

  /** What it knows about itself. */
  describe(): WhisperLoaded {
    const { is_multilingual, lang_to_id } = this.config;
    return {
      languages: is_multilingual
        ? Object.keys(lang_to_id ?? {}).map((token) => token.slice(2, -2))
        : null,
      libraryVersion: env.version,
    };
  }

  /**
   * Words of at most 30 s of sound. One greedy pass with a token limit, without timestamp tokens: the
   * library's own loop over windows would decode the padding too.
   */
  async words(
    pcm: Float32Array,
    language: string,
    options: { signal: AbortSignal; onToken: (share: number) => void },
  ): Promise<HeardWord[]> {
    const durationSec = pcm.length / 16_000;
    const { input_features } = z
      .object({ input_features: z.instanceof(Tensor) })
      .parse(await this.processor(pcm));
    options.signal.throwIfAborted();

    const limit = maxTokensFor(durationSec);
    const notes = new ProbabilityNotes((tokens) =>
      options.onToken(Math.min(1, tokens / limit)),
    );
    const processors = new LogitsProcessorList();
    processors.push(notes);
    const stopping = new InterruptableStoppingCriteria();
    const interrupt = () => stopping.interrupt();
    options.signal.addEventListener('abort', interrupt, { once: true });
    const output = OutputSchema.parse(
      await this.model.generate({
        inputs: input_features,
        ...(this.config.is_multilingual && { language, task: 'transcribe' }),
        max_new_tokens: limit,
        return_timestamps: false,
        return_dict_in_generate: true,
        output_attentions: true,
        logits_processor: processors,
        stopping_criteria: stopping,
        // The library's types want every setting there is; it fills them in from the model's own.
      } as Partial<GenerateOptions> as GenerateOptions),
    );
    options.signal.removeEventListener('abort', interrupt);
    options.signal.throwIfAborted();
    return this.read(output, notes, pcm.length);
  }

  private read(
    output: z.infer<typeof OutputSchema>,
    notes: ProbabilityNotes,
    samples: number,
  ): HeardWord[] {
    const ids = Array.from(output.sequences.data as BigInt64Array, Number);
    notes.note(ids.at(-1) ?? 0);
    const prompt = ids.length - notes.probabilities.length;
    const ends = [this.config.eos_token_id].flat();
    const frames = Math.floor(samples / SAMPLES_PER_FRAME);
    // The row of a prompt's or text's token is the attention with which the token *after* it is written. So
    // the first text token's row is the prompt's last one (as in the reference implementation of Whisper; the
    // library itself counts from one row later).
    const times = Array.from(
      this.model._extract_token_timestamps(
        output,
        this.config.alignment_heads,
        Math.min(MAX_FRAMES, Math.max(MIN_FRAMES, frames)),
        FRAME_SEC,
        prompt - 1,
      ).data as Float32Array,
    ).slice(prompt - 1);
    const all = ids.slice(prompt).map((id, i): WhisperToken => ({
      id,
      startSec: Math.min(times[i] ?? 0, samples / 16_000),
      probability: notes.probabilities[i] ?? null,
    }));
    const end = all.findIndex(({ id }) => ends.includes(id));
    const text = end < 0 ? all : all.slice(0, end);
    if (isInvented(text)) return [];
    const special = new Set(this.tokenizer.all_special_ids);
    return wordsOfTokens(
      text.filter(({ id }) => !special.has(id)),
      Math.min(
        end < 0 ? Infinity : (all[end]?.startSec ?? Infinity),
        samples / 16_000,
      ),
      (tokenIds) => this.tokenizer.decode(tokenIds),
    );
  }
}
