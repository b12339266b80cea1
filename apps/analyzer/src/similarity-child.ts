// Child process: one sentence model. Its inference blocks, and ending a thread in the middle of it would abort the
// whole process, so it has a process of its own. Started by `TransformerSimilarity` with the model's folder.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { meanSubject } from './similarity/mean-subject';
import { SimilarityRequestSchema } from './similarity/similarity-messages';
import type { SimilarityReply } from './similarity/similarity-messages';

/** Sentences in one pass; and of a very long answer so many count. */
const BATCH = 16;
const MOST_SENTENCES = 256;
// Put together while it runs: who builds an image takes what bundles name, and this library of hundreds of megabytes
// is only for who asks for it.
const LIBRARY = ['@huggingface', 'transformers'].join('/');

const reply = (message: SimilarityReply) => process.send?.(message);
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

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

try {
  const extract = await load(process.argv[2] ?? '');
  const vectorsOf = async (texts: readonly string[]): Promise<number[][]> => {
    const vectors: number[][] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      const output = await extract(texts.slice(at, at + BATCH), {
        pooling: 'mean',
        normalize: true,
      });
      vectors.push(...(output.tolist() as number[][]));
    }
    return vectors;
  };
  await vectorsOf(['Ready?']);
  process.on('message', (message) => {
    const { id, sentences, question } = SimilarityRequestSchema.parse(message);
    const work = async () => {
      const [asked = []] = await vectorsOf([question]);
      const said = await vectorsOf(sentences.slice(0, MOST_SENTENCES));
      return meanSubject(said, asked);
    };
    work().then(
      (subject) => reply({ type: 'done', id, subject }),
      (error: unknown) => reply({ type: 'failed', id, message: String(error) }),
    );
  });
  reply({ type: 'loaded' });
} catch (error) {
  reply({
    type: 'not-loaded',
    message: error instanceof Error ? error.message : String(error),
  });
}
