import { randomBytes } from 'node:crypto';
import { createLogger, EngineGate, runWorker } from '@interview/service-kit';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { engineStatusOf, ModelWatch } from './ollama/model-watch';
import { OllamaModel } from './ollama/ollama-model';

/** Longest draft in tokens: about twice what a good one takes. */
const ANSWER_TOKENS = 900;

const env = readConfig();
const logger = createLogger('feedback', env.LOG_LEVEL);
const language = new OllamaModel({
  url: env.OLLAMA_URL === 'off' ? null : env.OLLAMA_URL,
  model: env.OLLAMA_MODEL,
  connectMs: env.OLLAMA_CONNECT_MS,
  firstTokenMs: env.OLLAMA_FIRST_TOKEN_MS,
  idleMs: env.OLLAMA_IDLE_MS,
  windowTokens: env.OLLAMA_NUM_CTX,
  answerTokens: ANSWER_TOKENS,
});
const watch = new ModelWatch(language, env.OLLAMA_PROBE_MS, (status) =>
  engine.update(engineStatusOf(status)),
);
const engine = new EngineGate(engineStatusOf(watch.latest));
await watch.start();

await runWorker({
  role: 'feedback',
  env,
  engine,
  module: AppModule.with({
    language,
    status: () => watch.latest,
    lost: () => watch.lost(),
    fence: () => `=== ${randomBytes(12).toString('hex')} ===`,
    totalMs: env.OLLAMA_TOTAL_MS,
    windowTokens: env.OLLAMA_NUM_CTX,
    answerTokens: ANSWER_TOKENS,
    report: (event) => logger.warn(event, 'model not used'),
  }),
  close: async () => {
    watch.stop();
    await language.close();
  },
});
