import type { ChildHost } from '@interview/service-kit';
import type {
  EngineDescription,
  HeardWord,
  SpeechEngine,
  TranscribeOptions,
} from '../speech-engine';
import { isSilent, primaryLanguage } from '../speech-engine';
import { WhisperLoadedSchema, WhisperWordsSchema } from './whisper-messages';
import type {
  WhisperLoaded,
  WhisperModel,
  WhisperTask,
} from './whisper-messages';

/** Whisper through transformers.js in a child process of its own. */
export class WhisperEngine implements SpeechEngine {
  private constructor(
    private readonly child: ChildHost,
    private readonly model: WhisperModel,
    private readonly loaded: WhisperLoaded,
  ) {}

  /** Starts the child and loads the model; rejects with what is wrong with its files. */
  static async open(
    child: ChildHost,
    model: WhisperModel,
    signal: AbortSignal,
  ): Promise<WhisperEngine> {
    const loaded = await child.call('load', { model }, { signal });
    return new WhisperEngine(child, model, WhisperLoadedSchema.parse(loaded));
  }

  describe(): EngineDescription {
    return {
      name: 'whisper',
      model: `${this.model.modelId} (${this.model.dtype})`,
      version: `transformers.js ${this.loaded.libraryVersion}`,
      draft: false,
      segmentSec: 28,
      padSec: 0.2,
      // Every pass costs as much as 30 s of sound, whatever the length.
      pack: true,
    };
  }

  hears(language: string): boolean {
    const { languages } = this.loaded;
    return (languages ?? ['en']).includes(primaryLanguage(language));
  }

  async transcribe(
    pcm: Float32Array,
    { language, signal, onProgress }: TranscribeOptions,
  ): Promise<HeardWord[]> {
    signal.throwIfAborted();
    onProgress?.(0);
    if (isSilent(pcm)) {
      onProgress?.(1);
      return [];
    }
    const task: WhisperTask = {
      model: this.model,
      pcm,
      language: primaryLanguage(language),
    };
    const words = WhisperWordsSchema.parse(
      await this.child.call('transcribe', task, {
        signal,
        onProgress: (share) => onProgress?.(Number(share)),
      }),
    );
    onProgress?.(1);
    return words;
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}
