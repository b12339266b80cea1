import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { createLogger, EngineGate, runWorker } from '@interview/service-kit';
import { AnalysisPool } from './analyze/analysis-pool';
import { engineStatus } from './analyze/engine-status';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { withSimilarity } from './similarity/with-similarity';

// A worker waits most of its life: its heaps are to stay small rather than to keep the room of a busy hour. Measured
// over 1,000 answers: some 25 MB less, and at most a tenth more time for each.
setFlagsFromString('--optimize-for-size');

const env = readConfig();
const logger = createLogger('analyzer', env.LOG_LEVEL);
const model: { version: string } = createRequire(import.meta.url)(
  'wink-eng-lite-web-model/package.json',
);

const engine = new EngineGate(engineStatus('preparing', model.version));
const pool = new AnalysisPool(
  new URL('./analyze-worker.js', import.meta.url).href,
  env.ANALYZER_THREADS,
  { emotion: env.EMOTION === 'on' },
);
const similar = env.SIMILARITY_MODEL_DIR
  ? await withSimilarity(pool, {
      entry: new URL('./similarity-child.js', import.meta.url),
      folder: env.SIMILARITY_MODEL_DIR,
      onLost: (use, err) => {
        logger.warn({ err }, 'the sentence model is not used any more');
        engine.update(engineStatus('ready', model.version, use));
      },
    })
  : undefined;
const warmed = pool.warmUp().then(
  () => engine.update(engineStatus('ready', model.version, similar?.use)),
  (err: unknown) => {
    logger.error({ err }, 'the text engine did not start');
    engine.update(engineStatus('none', model.version));
  },
);

await runWorker({
  role: 'analyzer',
  env,
  module: AppModule.with(similar?.analyzer ?? pool),
  engine,
  close: async () => {
    await Promise.all([pool.close(), similar?.close()]);
  },
});
await warmed;
