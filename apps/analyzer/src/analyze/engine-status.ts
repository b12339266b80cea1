import type { EngineStatus } from '@interview/contracts';

const WHY =
  'The text engine of this version: it runs on this machine and needs no download.';

/** What the worker reports about its engine. */
export function engineStatus(
  state: EngineStatus['state'],
  modelVersion: string,
): EngineStatus {
  const isNone = state === 'none';
  return {
    state,
    name: isNone ? null : 'wink-nlp',
    model: isNone ? null : `wink-eng-lite-web-model ${modelVersion}`,
    why: WHY,
    progress: null,
    reason: isNone
      ? {
          code: 'engine-not-started',
          message:
            'The text engine could not be loaded. Run npm install, then start again.',
        }
      : null,
  };
}
