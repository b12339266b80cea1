import type { ChunkSink, TakeRecorder } from './encoded-take';

interface Posted {
  readonly chunk?: ArrayBuffer;
  readonly ended?: boolean;
}

/** Records mono 16 kHz samples with the audio worklet, where the browser writes no Opus. */
export async function recordPcm(
  context: AudioContext,
  source: AudioNode,
  sink: ChunkSink,
): Promise<TakeRecorder> {
  await context.audioWorklet.addModule(
    new URL('audio/pcm-worklet.js', document.baseURI).href,
  );
  const node = new AudioWorkletNode(context, 'pcm-take', {
    numberOfOutputs: 1,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  const ended = new Promise<void>((resolve) => {
    node.port.onmessage = ({ data }: MessageEvent<Posted>) => {
      if (data.chunk) sink.chunk(new Blob([data.chunk]));
      if (data.ended) resolve();
    };
  });
  source.connect(node);
  // It plays silence; a node that leads nowhere is not run by every browser.
  node.connect(context.destination);
  return {
    pause: () => node.port.postMessage('pause'),
    resume: () => node.port.postMessage('resume'),
    stop: async () => {
      node.port.postMessage('stop');
      await ended;
      source.disconnect(node);
      node.disconnect();
    },
  };
}
