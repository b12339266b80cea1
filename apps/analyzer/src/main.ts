import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { createLogger, EngineGate, runWorker } from '@interview/service-kit';
import { AnalysisPool } from './analyze/analysis-pool';
import { engineStatus } from './analyze/engine-status';
import { AppModule } from './app.module';
import { readConfig } from './config';

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
const warmed = pool.warmUp().then(
  () => engine.update(engineStatus('ready', model.version)),
  (err: unknown) => {
    logger.error({ err }, 'the text engine did not start');
    engine.update(engineStatus('none', model.version));
  },
);

await runWorker({
  role: 'analyzer',
  env,
  module: AppModule.with(pool),
  engine,
  close: () => pool.close(),
});
await warmed;
