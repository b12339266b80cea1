import { randomBytes } from 'node:crypto';
import { createLogger, EngineGate, runWorker } from '@interview/service-kit';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { engineStatusOf, ModelWatch } from './ollama/model-watch';
import { OllamaModel } from './ollama/ollama-model';
import { OllamaPool } from './ollama/ollama-pool';
import { PassRate } from './ollama/pass-rate';

/** Longest draft in tokens: about twice what a good one takes. */
const ANSWER_TOKENS = 900;

const env = readConfig();
const logger = createLogger('feedback', env.LOG_LEVEL);
const serverAt = (url: string) =>
  new OllamaModel({
    url: url === 'off' ? null : url,
    model: env.OLLAMA_MODEL,
    allowCloud: env.OLLAMA_ALLOW_CLOUD,
    connectMs: env.OLLAMA_CONNECT_MS,
    loadMs: env.OLLAMA_LOAD_MS,
    firstTokenMs: env.OLLAMA_FIRST_TOKEN_MS,
    idleMs: env.OLLAMA_IDLE_MS,
    windowTokens: env.OLLAMA_NUM_CTX,
    answerTokens: ANSWER_TOKENS,
  });
const [first = 'off', ...others] = env.OLLAMA_URL;
const servers = [serverAt(first), ...others.map(serverAt)] as const;
const language = new OllamaPool(servers, {
  now: () => performance.now(),
  random: Math.random,
});
const rate = new PassRate();
const watch = new ModelWatch(language, env.OLLAMA_PROBE_MS, (status) =>
  engine.update(engineStatusOf(status, rate.sentence)),
);
const engine = new EngineGate(engineStatusOf(watch.latest));
await watch.start();

await runWorker({
  role: 'feedback',
  env,
  // Feedback, and tailored questions.
  queues: 2,
  engine,
  module: AppModule.with({
    language,
    status: () => watch.latest,
    lost: () => watch.lost(),
    judged: (passed) => {
      rate.add(passed);
      engine.update(engineStatusOf(watch.latest, rate.sentence));
    },
    fence: () => `=== ${randomBytes(12).toString('hex')} ===`,
    totalMs: env.OLLAMA_TOTAL_MS,
    windowTokens: env.OLLAMA_NUM_CTX,
    answerTokens: ANSWER_TOKENS,
    careContacts: env.CARE_CONTACTS,
    report: (event) => logger.warn(event, 'model not used'),
  }),
  close: async () => {
    watch.stop();
    await Promise.all(servers.map((server) => server.close()));
  },
});
