import { inject, Injectable, signal } from '@angular/core';
import { AnswerClient } from '../api/answer-client';

/** Kept a little longer than the evidence, so that the last word is whole. */
const TAIL_SEC = 0.35;

/** Plays the recording of one answer, whole or a moment of it. */
@Injectable()
export class AnswerPlayer {
  private readonly answers = inject(AnswerClient);
  private audio: Promise<HTMLAudioElement> | undefined;
  private address = '';
  private answerId = '';
  private untilSec: number | null = null;
  private frame = 0;

  readonly playing = signal(false);
  readonly atSec = signal(0);
  /** Why the recording cannot be heard; empty while it can. */
  readonly problem = signal('');

  open(answerId: string): void {
    if (this.answerId === answerId) return;
    this.close();
    this.answerId = answerId;
  }

  toggle(): void {
    if (this.playing()) void this.pause();
    else void this.play(this.atSec(), null);
  }

  /** Plays from a moment on, to its end where one is given. Seconds of the recording. */
  async play(fromSec: number, untilSec: number | null): Promise<void> {
    this.problem.set('');
    try {
      this.audio ??= this.load();
      const audio = await this.audio;
      this.untilSec = untilSec === null ? null : untilSec + TAIL_SEC;
      audio.currentTime = Math.max(0, fromSec);
      await audio.play();
    } catch {
      this.audio = undefined;
      this.playing.set(false);
      this.problem.set(
        'The recording could not be played here. The words and measures are complete without it.',
      );
    }
  }

  async pause(): Promise<void> {
    (await this.audio)?.pause();
  }

  close(): void {
    void this.audio?.then((audio) => audio.pause());
    this.audio = undefined;
    cancelAnimationFrame(this.frame);
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = '';
    this.playing.set(false);
    this.atSec.set(0);
  }

  private async load(): Promise<HTMLAudioElement> {
    // Browsers write recordings without an index, and such a file can only be sought when it is whole.
    this.address = URL.createObjectURL(await this.answers.audio(this.answerId));
    const audio = new Audio(this.address);
    await once(audio, 'loadedmetadata');
    if (!Number.isFinite(audio.duration)) {
      // A seek past the end makes the browser find out how long the recording is.
      audio.currentTime = 1e7;
      await once(audio, 'seeked');
    }
    audio.onplay = () => {
      this.playing.set(true);
      this.follow(audio);
    };
    audio.onpause = () => this.playing.set(false);
    audio.onended = () => this.atSec.set(0);
    return audio;
  }

  private follow(audio: HTMLAudioElement): void {
    this.atSec.set(audio.currentTime);
    if (this.untilSec !== null && audio.currentTime >= this.untilSec)
      audio.pause();
    if (!audio.paused)
      this.frame = requestAnimationFrame(() => this.follow(audio));
  }
}

function once(audio: HTMLAudioElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    audio.addEventListener(event, () => resolve(), { once: true });
    audio.addEventListener('error', () => reject(new Error('unplayable')), {
      once: true,
    });
  });
}
