import { InjectionToken } from '@angular/core';
import { levelOf } from './level';
import { pickFormat, type TakeFormat } from './take-format';
import {
  type ChunkSink,
  recordEncoded,
  type TakeRecorder,
} from './encoded-take';
import { recordPcm } from './pcm-take';

export type MicrophoneFault = 'refused' | 'absent' | 'busy' | 'unsupported';

/** Why there is no microphone. */
export class MicrophoneError extends Error {
  constructor(
    readonly code: MicrophoneFault,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** An open microphone. */
export interface Microphone {
  readonly format: TakeFormat;
  /** Loudness now, 0..1. */
  level(): number;
  /** Records into the sink until the recorder is stopped. */
  record(sink: ChunkSink): Promise<TakeRecorder>;
  close(): void;
}

export interface Microphones {
  open(): Promise<Microphone>;
  /** True where the person has allowed it before, so that opening asks nothing. */
  allowed(): Promise<boolean>;
}

export const MICROPHONES = new InjectionToken<Microphones>('microphones', {
  providedIn: 'root',
  factory: () => ({ open: openMicrophone, allowed: isAllowed }),
});

/** Sentences for each fault: what is so and what to do. */
export const FAULT_TEXTS: Record<MicrophoneFault, string> = {
  refused:
    'The browser didn’t allow the microphone. Allow it in the address bar and try again, or type your answer.',
  absent:
    'No microphone was found. Connect one and try again, or type your answer.',
  busy: 'Another program holds the microphone. Close it and try again, or type your answer.',
  unsupported:
    'This browser can’t record on this page: recording needs a secure address (https or localhost). You can type your answer or upload a recording.',
};

const START_WITHIN_MS = 3000;

async function openMicrophone(): Promise<Microphone> {
  const format = pickFormat({
    records:
      typeof MediaRecorder === 'undefined'
        ? null
        : (type) => MediaRecorder.isTypeSupported(type),
    worklet: typeof AudioWorkletNode !== 'undefined',
  });
  // Typed as always there, yet missing on insecure addresses.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (format === null || !devices?.getUserMedia)
    throw new MicrophoneError('unsupported');
  const stream = await devices
    .getUserMedia({
      audio: {
        channelCount: 1,
        echoCancellation: true,
        noiseSuppression: true,
      },
    })
    .catch((error: unknown) => {
      throw new MicrophoneError(faultOf(error), { cause: error });
    });
  return listenTo(stream, format);
}

async function listenTo(
  stream: MediaStream,
  format: TakeFormat,
): Promise<Microphone> {
  // The default rate: Firefox refuses a context whose rate differs from the microphone's.
  const context = new AudioContext();
  // Where the computer has no sound output this may never settle: then the meter stands still, and
  // MediaRecorder records all the same.
  const running = context.resume();
  running.catch(() => undefined);
  const source = context.createMediaStreamSource(stream);
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    format,
    level: () => {
      analyser.getFloatTimeDomainData(samples);
      return levelOf(samples);
    },
    record: (sink) =>
      format.kind === 'encoded'
        ? recordEncoded(stream, format.mediaType, sink)
        : orUnsupported(running).then(() => recordPcm(context, source, sink)),
    close: () => {
      stream.getTracks().forEach((track) => track.stop());
      void context.close();
    },
  };
}

/** Samples come from the audio context, so without a running one nothing can be recorded. */
async function orUnsupported(running: Promise<void>): Promise<void> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(
      () => reject(new MicrophoneError('unsupported')),
      START_WITHIN_MS,
    ),
  );
  await Promise.race([running, late]);
}

async function isAllowed(): Promise<boolean> {
  try {
    const status = await navigator.permissions.query({ name: 'microphone' });
    return status.state === 'granted';
  } catch {
    // Some browsers do not tell; then the person is asked on the first use.
    return false;
  }
}

/** Maps the names that getUserMedia rejects with. */
export function faultOf(error: unknown): MicrophoneFault {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'absent';
}
