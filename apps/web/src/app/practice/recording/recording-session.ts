import { computed, inject, Injectable, signal } from '@angular/core';
import { LIMITS } from '@interview/contracts';
import { calm, hears } from './level';
import type { TakeRecorder } from './encoded-take';
import {
  type Microphone,
  MicrophoneError,
  type MicrophoneFault,
  MICROPHONES,
} from './microphone';
import { elapsedMs, hold, run, STOPPED_CLOCK } from './take-clock';
import { assembleTake, takeFileName } from './take-format';
import { type StoredTake, TAKE_STORE } from './take-store';

const TICK_MS = 50;

export type RecordingState =
  'idle' | 'asking' | 'ready' | 'recording' | 'paused' | 'stopped';

/** Sound that is ready to be sent. */
export interface Take {
  readonly audio: Blob;
  readonly fileName: string;
  /** Null where nobody counted, as for an uploaded file. */
  readonly durationSec: number | null;
  /** Under which id it is kept on this device; null for an uploaded file. */
  readonly storedId: string | null;
}

/** What a take belongs to. */
export type TakePlace = Pick<
  StoredTake,
  'interviewId' | 'questionId' | 'questionText' | 'questionNumber'
>;

/** One person at the microphone: check, record, pause, stop. Chunks are kept as they come. */
@Injectable()
export class RecordingSession {
  private readonly microphones = inject(MICROPHONES);
  private readonly store = inject(TAKE_STORE);

  private microphone: Microphone | undefined;
  private opening: Promise<void> | undefined;
  /** The person has left the room; a microphone that opens now is closed again. */
  private left = false;
  private recorder: TakeRecorder | undefined;
  private stored: StoredTake | undefined;
  private chunks: Blob[] = [];
  private clock = STOPPED_CLOCK;
  private lastHeardMs: number | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  readonly state = signal<RecordingState>('idle');
  readonly fault = signal<MicrophoneFault | null>(null);
  /** Calm loudness 0..1. */
  readonly level = signal(0);
  readonly hearing = signal(false);
  readonly elapsedSec = signal(0);
  readonly take = signal<Take | null>(null);
  /** False where this device could not keep a chunk; the sound is then only in this page. */
  readonly kept = signal(true);
  readonly live = computed(() =>
    ['ready', 'recording', 'paused'].includes(this.state()),
  );

  /** Opens the microphone for the level meter. Nothing is recorded yet. */
  check(): Promise<void> {
    if (this.microphone) return Promise.resolve();
    // Two callers wait for the same opening: the check at the door and an early press on Start.
    this.opening ??= this.open().finally(() => (this.opening = undefined));
    return this.opening;
  }

  /** Opens the microphone without a question, where it was allowed before. */
  async checkIfAllowed(): Promise<void> {
    if (await this.microphones.allowed()) await this.check();
  }

  async start(place: TakePlace): Promise<void> {
    await this.check();
    const microphone = this.microphone;
    if (!microphone || this.state() !== 'ready') return;
    const { kind, mediaType } = microphone.format;
    const stored: StoredTake = {
      ...place,
      id: crypto.randomUUID(),
      startedAt: new Date().toISOString(),
      kind,
      mediaType,
      durationSec: 0,
    };
    this.stored = stored;
    this.chunks = [];
    this.kept.set(true);
    await this.keep(this.store.begin(stored));
    try {
      this.recorder = await microphone.record({
        chunk: (chunk) => this.add(stored, chunk),
        ended: () => void this.stop(),
      });
    } catch {
      // The browser has a microphone and still records nothing; typing and uploading remain.
      this.fault.set('unsupported');
      this.closeMicrophone();
      await this.discard();
      await this.keep(this.store.remove(stored.id));
      return;
    }
    this.clock = run(STOPPED_CLOCK, performance.now());
    this.state.set('recording');
  }

  pause(): void {
    if (this.state() !== 'recording') return;
    this.recorder?.pause();
    this.clock = hold(this.clock, performance.now());
    this.state.set('paused');
  }

  resume(): void {
    if (this.state() !== 'paused') return;
    this.recorder?.resume();
    this.clock = run(this.clock, performance.now());
    this.state.set('recording');
  }

  /** Ends the take and lets go of the microphone. */
  async stop(): Promise<void> {
    const { recorder, stored } = this;
    if (!recorder || !stored) return;
    this.recorder = undefined;
    this.clock = hold(this.clock, performance.now());
    this.elapsedSec.set(this.clock.spokenMs / 1000);
    await recorder.stop();
    this.closeMicrophone();
    this.take.set({
      audio: assembleTake(stored.kind, stored.mediaType, this.chunks),
      fileName: takeFileName(stored.mediaType),
      durationSec: this.elapsedSec(),
      storedId: stored.id,
    });
    this.state.set('stopped');
  }

  /** Shows a take from elsewhere: an uploaded file, or one that a crash left behind. */
  show(take: Take): void {
    this.closeMicrophone();
    this.elapsedSec.set(take.durationSec ?? 0);
    this.take.set(take);
    this.state.set('stopped');
  }

  /** Back to thinking. The take that is shown is removed from this device. */
  async discard(): Promise<void> {
    const storedId = this.take()?.storedId;
    this.take.set(null);
    this.stored = undefined;
    this.chunks = [];
    this.clock = STOPPED_CLOCK;
    this.elapsedSec.set(0);
    this.state.set('idle');
    if (storedId) await this.keep(this.store.remove(storedId));
  }

  /** Lets go of the microphone where nothing is recorded. */
  rest(): void {
    if (this.state() !== 'ready') return;
    this.closeMicrophone();
    this.state.set('idle');
  }

  /** Leaves the room. A running take is ended and stays on this device. */
  close(): void {
    this.left = true;
    void this.recorder?.stop();
    this.recorder = undefined;
    this.closeMicrophone();
    if (this.stored) this.store.letGo(this.stored.id);
  }

  private async open(): Promise<void> {
    this.fault.set(null);
    this.state.set('asking');
    try {
      const microphone = await this.microphones.open();
      if (this.left) return microphone.close();
      this.microphone = microphone;
      this.state.set('ready');
      this.timer = setInterval(() => this.tick(), TICK_MS);
    } catch (error) {
      this.fault.set(
        error instanceof MicrophoneError ? error.code : 'unsupported',
      );
      this.state.set('idle');
    }
  }

  private add(stored: StoredTake, chunk: Blob): void {
    this.chunks.push(chunk);
    const seconds = elapsedMs(this.clock, performance.now()) / 1000;
    const index = this.chunks.length - 1;
    void this.keep(this.store.append(stored, index, chunk, seconds));
  }

  private async keep(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch {
      // A full or blocked device store: the page says so, and the sound stays in memory.
      this.kept.set(false);
    }
  }

  private tick(): void {
    if (!this.microphone) return;
    const now = performance.now();
    const raw = this.microphone.level();
    const heard = hears(raw, now, this.lastHeardMs);
    this.lastHeardMs = heard.lastHeardMs;
    this.hearing.set(heard.hearing);
    this.level.update((before) => calm(before, raw, TICK_MS));
    if (this.state() !== 'recording') return;
    this.elapsedSec.set(elapsedMs(this.clock, now) / 1000);
    if (this.elapsedSec() >= LIMITS.audioSec) void this.stop();
  }

  private closeMicrophone(): void {
    clearInterval(this.timer);
    this.microphone?.close();
    this.microphone = undefined;
    this.level.set(0);
    this.hearing.set(false);
  }
}
