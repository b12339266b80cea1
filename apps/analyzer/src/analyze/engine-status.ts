import type { EngineStatus } from '@interview/contracts';

const WHY =
  'The text engine of this version: it runs on this machine and needs no download.';

/** How likeness of subject is read: by a model's folder name, or by word vectors because the model failed. */
export type SimilarityUse =
  { readonly model: string } | { readonly failed: string };

/** What the worker reports about its engine; without `similarity` no sentence model was asked for. */
export function engineStatus(
  state: EngineStatus['state'],
  modelVersion: string,
  similarity?: SimilarityUse,
): EngineStatus {
  const isNone = state === 'none';
  return {
    state,
    name: isNone ? null : 'wink-nlp',
    model: isNone ? null : `wink-eng-lite-web-model ${modelVersion}`,
    why:
      similarity && 'model' in similarity
        ? `${WHY} Nearness to the question is read by ${similarity.model}.`
        : WHY,
    progress: null,
    reason: isNone
      ? {
          code: 'engine-not-started',
          message:
            'The text engine could not be loaded. Run npm install, then start again.',
        }
      : similarity && 'failed' in similarity
        ? {
            code: 'similarity-model-failed',
            message: `Nearness to the question is read by word vectors. ${similarity.failed} Check SIMILARITY_MODEL_DIR, then start again.`,
          }
        : null,
  };
}
