import { join } from 'node:path';
import { LIMITS } from '@interview/contracts';
import type {
  Reason,
  StageProgress,
  TranscribeJob,
  TranscribeResult,
} from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import { audioProblem } from '../audio/audio-problem';
import type { AudioReader, ReadAudio } from '../audio/audio-reader';
import { placeOnRecording, segmentSec } from '../audio/segments';
import type { SpeechSegment } from '../audio/segments';
import type { HeardWord, SpeechEngine } from '../engines/speech-engine';
import { assemble } from './assemble';
import type { HeardStretch } from './assemble';
import { fetchRecording } from './fetch-recording';
import { createWorkFolder, removeWorkFolder } from './work-folder';

/** Shares of the stage's progress bar: fetched, decoded, then listening for the rest. */
const FETCHED = 0.05;
const DECODED = 0.15;

export interface TranscriberOptions {
  reader: AudioReader;
  /** The engine for a new job; null while there is none. */
  engine: () => SpeechEngine | null;
  /** Counts only, never words. */
  onEvent: (event: string, details: Record<string, unknown>) => void;
}

type Step = StageProgress | TranscribeResult;

const notPossible = (reason: Reason): TranscribeResult => ({
  status: 'not-possible',
  reason,
});

/** Turns a recording into a transcript: progress first, the result last. */
export class Transcriber {
  constructor(private readonly options: TranscriberOptions) {}

  async *run(
    job: TranscribeJob,
    signal: AbortSignal,
  ): AsyncGenerator<Step, void, void> {
    const engine = this.options.engine();
    if (!engine)
      throw new AppError('no-speech-engine', 'There is no speech engine yet.');
    if (!engine.hears(job.language)) {
      yield notPossible({
        code: 'language-not-supported',
        message: `The speech engine of this server (${engine.describe().name}) does not know the language "${job.language}". Type the answer instead.`,
      });
      return;
    }
    const dir = await createWorkFolder('answer');
    try {
      yield { progress: 0, step: 'Fetching the recording' };
      const path = join(dir, 'recording');
      const fetched = await fetchRecording(job.audioUrl, path, {
        maxBytes: LIMITS.audioBytes,
        signal,
      });
      if (fetched === 'too-large') {
        yield notPossible(audioProblem('audio-too-large'));
        return;
      }
      yield { progress: FETCHED, step: 'Decoding' };
      const steps = progressOf((onProgress) =>
        this.options.reader.read({
          ...{ path, workDir: dir, cut: engine.describe() },
          ...{ signal, onProgress },
        }),
      );
      for await (const step of steps)
        if (typeof step === 'number')
          yield {
            progress: FETCHED + (DECODED - FETCHED) * step,
            step: 'Decoding',
          };
        else
          yield* step.status === 'read'
            ? this.listen(job, engine, step.audio, signal)
            : [step];
    } finally {
      await removeWorkFolder(dir);
    }
  }

  private async *listen(
    job: TranscribeJob,
    engine: SpeechEngine,
    audio: ReadAudio,
    signal: AbortSignal,
  ): AsyncGenerator<Step, void, void> {
    const total = audio.segments.reduce((sum, s) => sum + segmentSec(s), 0);
    const stretches: HeardStretch[] = [];
    let doneSec = 0;
    const startedAt = performance.now();
    for (const segment of audio.segments) {
      yield listening(doneSec / total, stretches);
      const pcm = await audio.samplesOf(segment);
      const steps = progressOf((onProgress) =>
        engine.transcribe(pcm, { language: job.language, signal, onProgress }),
      );
      let words: HeardWord[] = [];
      for await (const step of steps)
        if (typeof step === 'number')
          yield listening(
            (doneSec + step * segmentSec(segment)) / total,
            stretches,
          );
        else words = step;
      stretches.push(...onRecording(segment, words));
      doneSec += segmentSec(segment);
    }
    const { text, segments } = assemble(stretches);
    this.options.onEvent('transcribed', {
      answerId: job.answerId,
      mediaType: audio.mediaType,
      truncated: audio.truncated,
      durationSec: Math.round(audio.durationSec),
      segments: audio.segments.length,
      words: segments.reduce((sum, { words }) => sum + words.length, 0),
      decodeMs: Math.round(audio.decodeMs),
      voiceActivityMs: Math.round(audio.voiceActivityMs),
      recogniseMs: Math.round(performance.now() - startedAt),
    });
    if (segments.length === 0) {
      yield notPossible(audioProblem('no-speech'));
      return;
    }
    const { name, model, version, draft } = engine.describe();
    yield {
      status: 'done',
      result: {
        source: 'speech',
        text,
        language: job.language,
        segments,
        durationSec: audio.durationSec,
        speechSec: audio.speechSec,
        engine: { name, model, version, draft },
      },
    };
  }
}

function listening(
  share: number,
  stretches: readonly HeardStretch[],
): StageProgress {
  const { text } = assemble(stretches);
  return {
    progress: Math.min(1, DECODED + (1 - DECODED) * share),
    step: 'Listening',
    ...(text && { partialText: text.slice(-20_000) }),
  };
}

/** Words of a segment on the recording's clock, one stretch for each of its pieces. */
function onRecording(
  segment: SpeechSegment,
  words: readonly HeardWord[],
): HeardStretch[] {
  const stretches = segment.pieces.map((): HeardStretch => ({ words: [] }));
  // A word never goes back to a stretch before that of the word before it: the text keeps its order.
  let latest = 0;
  for (const word of words) {
    const { startSec, endSec, piece } = placeOnRecording(segment, word);
    latest = Math.max(latest, piece);
    stretches[latest]?.words.push({ ...word, startSec, endSec });
  }
  return stretches;
}

/** Progress numbers as they come, then the result: a callback as something to loop over. */
async function* progressOf<T>(
  work: (onProgress: (share: number) => void) => Promise<T>,
): AsyncGenerator<number | T, void, void> {
  let latest: number | null = null;
  let wake: () => void = () => undefined;
  const result = work((share) => {
    latest = share;
    wake();
  });
  const settled = result.then(
    () => true,
    () => true,
  );
  for (;;) {
    const news = new Promise<false>((resolve) => {
      wake = () => resolve(false);
    });
    if (await Promise.race([settled, news])) break;
    if (latest !== null) yield latest;
    latest = null;
  }
  yield await result;
}
