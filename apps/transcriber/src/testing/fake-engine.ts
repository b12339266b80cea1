import type {
  EngineDescription,
  HeardWord,
  SpeechEngine,
  TranscribeOptions,
} from '../engines/speech-engine';
import { isSilent, primaryLanguage } from '../engines/speech-engine';

/** In-memory engine for tests: hears one word a second, after a wait that can be cancelled. */
export class FakeEngine implements SpeechEngine {
  private stopped = false;

  constructor(
    private readonly options: {
      words?: string[];
      waitMs?: number;
      description?: Partial<EngineDescription>;
    } = {},
  ) {}

  describe(): EngineDescription {
    return {
      name: 'whisper',
      model: 'fake',
      version: '0',
      draft: false,
      segmentSec: 28,
      padSec: 0.2,
      pack: true,
      ...this.options.description,
    };
  }

  hears(language: string): boolean {
    return primaryLanguage(language) === 'en';
  }

  async transcribe(
    pcm: Float32Array,
    { signal, onProgress }: TranscribeOptions,
  ): Promise<HeardWord[]> {
    signal.throwIfAborted();
    if (this.stopped) throw new Error('The engine has been stopped.');
    onProgress?.(0);
    await wait(this.options.waitMs ?? 0, signal);
    onProgress?.(1);
    if (isSilent(pcm)) return [];
    const { words = ['Hello,', 'this', 'is', 'what', 'I', 'said.'] } =
      this.options;
    return words.slice(0, Math.ceil(pcm.length / 16_000)).map((text, i) => ({
      text,
      startSec: i,
      endSec: Math.min(i + 0.5, pcm.length / 16_000),
      confidence: null,
    }));
  }

  async stop(): Promise<void> {
    this.stopped = true;
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
