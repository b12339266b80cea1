/** Where the sound goes, about once a second. */
export interface ChunkSink {
  chunk(chunk: Blob): void;
  /** The recorder ended on its own, for example because the microphone was unplugged. */
  ended(): void;
}

export interface TakeRecorder {
  pause(): void;
  resume(): void;
  /** Resolves once the last chunk has been handed over. */
  stop(): Promise<void>;
}

const TIMESLICE_MS = 1000;
const BITS_PER_SECOND = 64_000;

/** Records a stream with MediaRecorder. */
export function recordEncoded(
  stream: MediaStream,
  mediaType: string,
  sink: ChunkSink,
): Promise<TakeRecorder> {
  const recorder = new MediaRecorder(stream, {
    mimeType: mediaType,
    audioBitsPerSecond: BITS_PER_SECOND,
  });
  let asked = false;
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) sink.chunk(data);
  };
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => {
      resolve();
      if (!asked) sink.ended();
    };
  });
  recorder.start(TIMESLICE_MS);
  return Promise.resolve({
    pause: () => {
      // What was said before the pause is kept even if the tab dies during it.
      recorder.requestData();
      recorder.pause();
    },
    resume: () => recorder.resume(),
    stop: () => {
      asked = true;
      if (recorder.state !== 'inactive') recorder.stop();
      return ended;
    },
  });
}
