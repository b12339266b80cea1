/** Child process: one Whisper model. Started by `WhisperEngine`. */
import * as z from 'zod';
import { serveParent } from '@interview/service-kit/child';
import { WhisperDecoder } from './engines/whisper/whisper-decoder';
import {
  WhisperModelSchema,
  WhisperTaskSchema,
} from './engines/whisper/whisper-messages';
import type { WhisperModel } from './engines/whisper/whisper-messages';

let loaded: { key: string; decoder: Promise<WhisperDecoder> } | undefined;
let turn: Promise<unknown> = Promise.resolve();

function decoderFor(model: WhisperModel): Promise<WhisperDecoder> {
  const key = JSON.stringify(model);
  if (loaded?.key !== key) {
    const decoder = WhisperDecoder.load(model);
    loaded = { key, decoder };
    decoder.catch(() => (loaded = undefined));
  }
  return loaded.decoder;
}

serveParent({
  load: async (input) => {
    const { model } = z.object({ model: WhisperModelSchema }).parse(input);
    return (await decoderFor(model)).describe();
  },
  transcribe: (input, { signal, progress }) => {
    const { model, pcm, language } = WhisperTaskSchema.parse(input);
    // One at a time: two would only share the same cores.
    const work = turn.then(async () => {
      signal.throwIfAborted();
      const decoder = await decoderFor(model);
      return decoder.words(pcm, language, { signal, onToken: progress });
    });
    turn = work.catch(() => undefined);
    return work;
  },
});
