import path from 'node:path';
import { databaseAccount } from '../embedded-postgres/account.mjs';
import { prepareDataFolder } from '../embedded-postgres/data-folder.mjs';
import { takeLock } from '../embedded-postgres/file-lock.mjs';
import { LaunchError } from '../embedded-postgres/launch-error.mjs';
import { openSecrets } from '../embedded-postgres/secrets.mjs';
import { ROOT, setUp } from '../setup.mjs';
import { checkFreeSpace, checkPort } from './checks.mjs';
import { childEnvironment } from './child-environment.mjs';
import { keepDatabase } from './database-keeper.mjs';
import { panel } from './panel.mjs';
import { createProgress } from './progress.mjs';
import { waitUntilReady } from './readiness.mjs';
import { readSettings } from './settings.mjs';
import { watchStopSignals } from './stop-signals.mjs';
import { logTail, supervise } from './supervisor.mjs';

const WORKERS = ['transcriber', 'analyzer', 'feedback'];
const READY_LIMIT_MS = 90_000;
const GATEWAY_TRIES = 3;
const GRACE_MS = 10_000;

/** Starts everything, shows the panel, and stops everything when asked to. Ends the process. */
export async function run() {
  const progress = createProgress();
  const running = { services: [], database: null, lock: null };
  const stopSignals = watchStopSignals({
    onForce: () =>
      void stopAll(running, { force: true }).finally(() => process.exit(1)),
  });
  let failed = false;
  try {
    await startAll(running, progress, stopSignals.signal);
    await stopSignals.requested;
  } catch (error) {
    failed = !stopSignals.signal.aborted;
    if (failed)
      progress.line(
        `\n${error instanceof LaunchError ? error.message : error.stack}`,
      );
  }
  if (!failed) progress.line('\n  Stopping …');
  await stopAll(running, { force: false });
  if (!failed) progress.line('  Stopped. Everything is kept.');
  process.exit(failed ? 1 : 0);
}

async function startAll(running, progress, signal) {
  const settings = readSettings(process.env, ROOT);
  const logDir = path.join(settings.dataDir, 'logs');
  running.lock = await claimDataFolder(settings);
  checkFreeSpace(settings.dataDir);
  await checkPort(settings.host, settings.port);

  const step = (label, work) => progress.step(label, work);
  await setUp({ step, logDir, signal });
  signal.throwIfAborted();

  const given = await step('Starting the database', () =>
    openDatabase(running, settings, progress),
  );
  signal.throwIfAborted();

  const readiness = await step('Starting the services', () => {
    const crashes = startServices(running, given, logDir, progress);
    return waitUntilReady({
      url: settings.gatewayUrl,
      roles: WORKERS,
      limitMs: READY_LIMIT_MS,
      gaveUp: () => signal.aborted || crashes.gateway >= GATEWAY_TRIES,
    });
  });
  signal.throwIfAborted();
  if (!readiness.health) {
    const logFile = path.join(logDir, 'gateway.log');
    throw new LaunchError(
      'gateway-down',
      `${logTail(logFile)}\n\nThe gateway does not come up; its log is ${logFile}`,
    );
  }
  progress.line(
    panel({ ...settings, ...readiness, url: settings.gatewayUrl, logDir }),
  );
}

/** One start at a time works on a data folder. */
async function claimDataFolder({ dataDir, gatewayUrl, databaseUrl, queueUrl }) {
  const embedded = !(databaseUrl && queueUrl);
  prepareDataFolder(
    dataDir,
    embedded ? databaseAccount(path.join(dataDir, 'postgres')) : null,
  );
  const lock = await takeLock(path.join(dataDir, 'start.lock'), {
    note: { url: gatewayUrl },
    waitMs: 200,
  });
  if (!('takenBy' in lock)) return lock;
  const { identity, note } = lock.takenBy;
  throw new LaunchError(
    'already-running',
    `Already running on this data (${dataDir}) as process ${Number.parseInt(identity, 10)}, at ${note?.url ?? 'an address not known yet'}: stop that one with Ctrl-C first, or choose another folder and port with DATA_DIR=… PORT=….`,
  );
}

/** The embedded database, unless both addresses are given; and what the services are told about it. */
async function openDatabase(running, settings, progress) {
  const { dataDir, databaseUrl, queueUrl } = settings;
  const webDir = path.join(ROOT, 'dist/apps/web/browser');
  if (!(databaseUrl && queueUrl)) {
    const { startPostgres } = await import('../embedded-postgres/launcher.mjs'); // needs installed packages
    const binDir = process.env.PG_BIN_DIR || undefined;
    running.database = await keepDatabase({
      start: (port) =>
        startPostgres({
          dataDir,
          port,
          binDir,
          log: (line) => progress.line(`  ${line}`),
        }),
      onCrash: (line) => progress.line(`  ${line}`),
    });
  }
  const embedded = running.database?.first;
  return {
    ...settings,
    webDir,
    databaseUrl: databaseUrl ?? embedded.appUrl,
    queueUrl: queueUrl ?? embedded.queueUrl,
    signingSecret: process.env.SIGNING_SECRET || openSecrets(dataDir).signing,
  };
}

function startServices(running, given, logDir, progress) {
  const crashes = {};
  const onCrash = ({ name, how, inMs, inARow }) => {
    crashes[name] = inARow;
    progress.line(
      `  The ${name} ended (${how}) and is started again in ${inMs / 1000} s; its log is ${logDir}/${name}.log`,
    );
  };
  running.services = ['gateway', ...WORKERS].map((name) =>
    supervise({
      name,
      args: [path.join(ROOT, `dist/apps/${name}/main.js`)],
      env: childEnvironment(name, process.env, given),
      cwd: ROOT,
      logFile: path.join(logDir, `${name}.log`),
      onCrash,
    }),
  );
  return crashes;
}

/** Services first, then the database that they use, then the claim on the folder. */
async function stopAll({ services, database, lock }, { force }) {
  if (force) for (const service of services) service.kill();
  await Promise.all(services.map((service) => service.stop(GRACE_MS)));
  try {
    await database?.stop();
  } finally {
    lock?.release();
  }
}
