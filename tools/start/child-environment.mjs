/** What any program may need from the system around it. */
const SYSTEM = [
  /^(PATH|HOME|USER|USERPROFILE|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|APPDATA|LOCALAPPDATA|SystemRoot|ComSpec|PATHEXT)$/i,
  /^(NODE_OPTIONS|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY)$/i,
];
const EVERY_SERVICE = [/^LOG_LEVEL$/, /^QUEUE_LOCK_MS$/];
const EVERY_WORKER = [/^WORKER_CONCURRENCY$/, /^HEALTH_HOST$/];

/**
 * Which of the person's own settings each service is given. Never somebody else's: an `OLLAMA_…` does not reach the
 * transcriber, and DATABASE_URL or SIGNING_SECRET reach no worker.
 */
const OWN = {
  gateway: [/^GATEWAY_/, /^ALLOWED_HOSTS$/, /^RECONCILE_/],
  transcriber: [
    ...EVERY_WORKER,
    /^WHISPER_/,
    /^SPEECH_/,
    /^POCKETSPHINX_/,
    /^FFMPEG_/,
  ],
  analyzer: [...EVERY_WORKER, /^ANALYZER_/, /^EMOTION$/, /^SIMILARITY_/],
  feedback: [...EVERY_WORKER, /^OLLAMA_/, /^CARE_/],
};

/**
 * The environment of one service: what the launcher gives it, over what the person set for it.
 * @param {'gateway' | 'transcriber' | 'analyzer' | 'feedback'} app
 * @param {NodeJS.ProcessEnv} env the launcher's own
 * @param {import('./settings.mjs').Settings & { databaseUrl: string, queueUrl: string, signingSecret: string, webDir: string }} given
 * @returns {Record<string, string>}
 */
export function childEnvironment(app, env, given) {
  const allowed = [...SYSTEM, ...EVERY_SERVICE, ...OWN[app]];
  const passed = Object.entries(env).filter(
    ([name, value]) =>
      value !== undefined && allowed.some((pattern) => pattern.test(name)),
  );
  const set =
    app === 'gateway'
      ? {
          PORT: String(given.port),
          HOST: given.host,
          DATA_DIR: given.dataDir,
          DATABASE_URL: given.databaseUrl,
          SIGNING_SECRET: given.signingSecret,
          WEB_DIR: given.webDir,
          GATEWAY_INTERNAL_URL: given.gatewayUrl,
        }
      : {
          HEALTH_PORT: '0',
          ...(app === 'transcriber' && { DATA_DIR: given.dataDir }),
        };
  return {
    NODE_ENV: 'production',
    ...Object.fromEntries(passed),
    QUEUE_URL: given.queueUrl,
    ...set,
  };
}

/** Every name that a service would be given if the person set it; for the test that compares it with the services' config. */
export const isPassedTo = (app, name) =>
  [...EVERY_SERVICE, ...OWN[app]].some((pattern) => pattern.test(name));
