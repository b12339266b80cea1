// Child process: one sentence model. Its inference blocks, and ending a thread in the middle of it would abort the
// whole process, so it has a process of its own. Started by `TransformerSimilarity`.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { breathe, serveParent } from '@interview/service-kit/child';
import { meanSubject } from './similarity/mean-subject';
import {
  LoadRequestSchema,
  SubjectRequestSchema,
} from './similarity/similarity-messages';

/** Sentences in one pass; and of a very long answer so many count. */
const BATCH = 16;
const MOST_SENTENCES = 256;
// Put together while it runs: who builds an image takes what bundles name, and this library of hundreds of megabytes
// is only for who asks for it.
const LIBRARY = ['@huggingface', 'transformers'].join('/');

async function load(folder: string) {
  const { env, pipeline }: typeof import('@huggingface/transformers') =
    await import(LIBRARY);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.localModelPath = dirname(folder);
  const isSmall = existsSync(join(folder, 'onnx/model_quantized.onnx'));
  return pipeline('feature-extraction', basename(folder), {
    dtype: isSmall ? 'q8' : 'fp32',
    device: 'cpu',
    // One thread: sums in the same order, and so the same numbers, on every run.
    session_options: {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
    },
  });
}

let model: ReturnType<typeof load> | undefined;

async function vectorsOf(
  folder: string,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<number[][]> {
  const extract = await (model ??= load(folder));
  const vectors: number[][] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    await breathe(signal);
    const output = await extract(texts.slice(at, at + BATCH), {
      pooling: 'mean',
      normalize: true,
    });
    vectors.push(...(output.tolist() as number[][]));
  }
  return vectors;
}

serveParent({
  load: async (input, { signal }) => {
    const { folder } = LoadRequestSchema.parse(input);
    await vectorsOf(folder, ['Ready?'], signal);
  },
  subject: async (input, { signal }) => {
    const { folder, sentences, question } = SubjectRequestSchema.parse(input);
    const [asked = []] = await vectorsOf(folder, [question], signal);
    const counted = sentences.slice(0, MOST_SENTENCES);
    return meanSubject(await vectorsOf(folder, counted, signal), asked);
  },
});
