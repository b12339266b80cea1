import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wavOf } from '../../audio/write-wav';
import { runProgram } from '../../processes/run-program';
import {
  createWorkFolder,
  removeWorkFolder,
} from '../../transcribe/work-folder';
import type {
  EngineDescription,
  HeardWord,
  SpeechEngine,
  TranscribeOptions,
} from '../speech-engine';
import { isSilent, primaryLanguage } from '../speech-engine';
import { parsePocketsphinx } from './pocketsphinx-output';

/** How to get it on Debian and Ubuntu. */
export const POCKETSPHINX_INSTALL =
  'apt-get install pocketsphinx pocketsphinx-en-us';

export interface PocketsphinxOptions {
  /** `pocketsphinx_continuous`, as a path or a name on PATH. */
  program: string;
  /** Version to report; see `probePocketsphinx`. */
  version: string;
  /** Deadline of one segment: a start, and a multiple of its length; it usually takes 0.3 to 0.5 times that. */
  baseDeadlineMs?: number;
  deadlineFactor?: number;
}

/** Debian's recogniser: an offline draft. One run of the program for each segment, with a deadline. */
export class PocketsphinxEngine implements SpeechEngine {
  private readonly stopping = new AbortController();

  constructor(private readonly options: PocketsphinxOptions) {}

  describe(): EngineDescription {
    return {
      name: 'pocketsphinx',
      model: 'en-us',
      version: this.options.version,
      draft: true,
      segmentSec: 28,
      // It adapts to the voice as it goes: long segments with natural pauses in them are heard best (measured).
      padSec: 0.5,
      pack: true,
    };
  }

  hears(language: string): boolean {
    return primaryLanguage(language) === 'en';
  }

  async transcribe(
    pcm: Float32Array,
    { signal: wish, onProgress }: TranscribeOptions,
  ): Promise<HeardWord[]> {
    const signal = AbortSignal.any([wish, this.stopping.signal]);
    signal.throwIfAborted();
    onProgress?.(0);
    if (isSilent(pcm)) {
      onProgress?.(1);
      return [];
    }
    const seconds = pcm.length / 16_000;
    const { baseDeadlineMs = 10_000, deadlineFactor = 6 } = this.options;
    const deadlineMs = Math.ceil(
      baseDeadlineMs + seconds * 1000 * deadlineFactor,
    );
    const dir = await createWorkFolder('draft');
    try {
      const file = join(dir, 'segment.wav');
      await writeFile(file, wavOf(pcm), { mode: 0o600 });
      const output = await this.run(file, signal, deadlineMs);
      onProgress?.(1);
      return parsePocketsphinx(output).flatMap((word) => {
        const endSec = Math.min(word.endSec, seconds);
        return word.startSec < endSec ? [{ ...word, endSec }] : [];
      });
    } finally {
      await removeWorkFolder(dir);
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort(new Error('The engine has been stopped.'));
  }

  private async run(
    file: string,
    signal: AbortSignal,
    deadlineMs: number,
  ): Promise<string> {
    const outcome = await runProgram({
      program: this.options.program,
      args: [
        ...['-infile', file, '-time', 'yes', '-logfn', '/dev/null'],
        // One utterance a call: silence is not cut out, so that times stay those of the file.
        ...['-remove_silence', 'no'],
      ],
      deadlineMs,
      signal,
    });
    if (!outcome.found) throw new Error('pocketsphinx is no longer installed');
    if (outcome.exitCode !== 0)
      throw new Error(
        `pocketsphinx ended with ${outcome.exitCode ?? 'a kill'}`,
      );
    return outcome.output;
  }
}
