import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '../embedded-postgres/process-identity.mjs';
import { makeStubRepository, runStart } from './stub-repository.fixture.mjs';

const APPS = ['gateway', 'transcriber', 'analyzer', 'feedback'];

let root;
let dataDir;
let port;
let started = [];

const start = (env = {}) => {
  const one = runStart(root, { PORT: String(port), ...env });
  started.push(one);
  return one;
};

const log = (app) =>
  fs
    .readFileSync(path.join(dataDir, `logs/${app}.log`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

const postmasterPid = () =>
  Number.parseInt(
    fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'),
    10,
  );

const servicePids = () => {
  const lines = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return lines.filter((pid) => {
    try {
      return fs
        .readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        .includes(`${root}/dist/apps/`);
    } catch {
      return false;
    }
  });
};

const until = async (condition, what, limitMs = 15_000) => {
  for (const end = Date.now() + limitMs; Date.now() < end; await sleep(30)) {
    if (condition()) return;
  }
  assert.fail(`not within ${limitMs} ms: ${what}`);
};

before(async () => {
  root = makeStubRepository();
  dataDir = path.join(root, '.data');
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = probe.address().port;
  probe.close();
});

afterEach(async () => {
  for (const { child, ended } of started) {
    if (child.exitCode === null && child.signalCode === null)
      child.kill('SIGTERM');
    await ended;
  }
  started = [];
});

after(() => fs.rmSync(root, { recursive: true, force: true }));

describe(
  'npm start',
  { skip: process.platform !== 'linux' && 'reads /proc' },
  () => {
    it('reaches the panel without a question and stops in order', async () => {
      const one = start({
        LOG_LEVEL: 'warn',
        OLLAMA_MODEL: 'm',
        WHISPER_MODEL: 'w',
      });
      await one.says(/Stop {2,}Ctrl-C/);
      assert.match(one.said, new RegExp(`Open +http://127.0.0.1:${port}\n`));
      assert.match(
        one.said,
        /Speech +whisper \(tiny\)\. Its weights are there\./,
      );
      assert.ok(one.said.includes(dataDir));
      assert.doesNotMatch(
        one.said,
        /postgres:\/\/|SIGNING/,
        'no secret on the screen',
      );

      one.child.kill('SIGINT');
      one.child.kill('SIGINT'); // npm passes on what the terminal sent already
      assert.equal(await one.ended, 0);
      assert.deepEqual(servicePids(), []);
      const ends = APPS.map((app) => log(app).at(-1));
      assert.deepEqual(
        ends.map(({ event }) => event),
        APPS.map(() => 'SIGTERM'),
      );
      const postgresLog = fs.readFileSync(
        path.join(dataDir, 'logs/postgres.log'),
        'utf8',
      );
      const [, shutdown] = /^(.+ UTC) .*fast shutdown request/m.exec(
        postgresLog,
      );
      assert.ok(
        new Date(shutdown.replace(' UTC', 'Z')) >=
          Math.max(...ends.map(({ at }) => at)),
        'the database stops last',
      );
      assert.match(postgresLog, /database system is shut down/);
    });

    it('gives each service only what it needs', () => {
      const env = Object.fromEntries(APPS.map((app) => [app, log(app)[0].env]));
      assert.match(env.gateway.DATABASE_URL, /^postgres:\/\/app:/);
      assert.match(env.gateway.SIGNING_SECRET, /^[0-9a-f]{64}$/);
      assert.equal(
        env.gateway.GATEWAY_INTERNAL_URL,
        `http://127.0.0.1:${port}`,
      );
      assert.equal(
        env.gateway.WEB_DIR,
        path.join(root, 'dist/apps/web/browser'),
      );
      assert.equal(env.transcriber.DATA_DIR, dataDir);
      assert.equal(env.transcriber.WHISPER_MODEL, 'w');
      assert.equal(env.feedback.OLLAMA_MODEL, 'm');
      for (const app of APPS) {
        assert.match(env[app].QUEUE_URL, /^postgres:\/\/queue:/);
        assert.equal(env[app].LOG_LEVEL, 'warn');
        if (app === 'gateway') continue;
        assert.equal(env[app].HEALTH_PORT, '0');
        for (const secret of ['DATABASE_URL', 'SIGNING_SECRET'])
          assert.equal(env[app][secret], undefined, `${app} ${secret}`);
      }
      assert.equal(env.analyzer.DATA_DIR, undefined);
      assert.equal(env.transcriber.OLLAMA_MODEL, undefined);
    });

    it('a second start on the same data gets one sentence', async () => {
      await start().says(/Ctrl-C/);
      const second = start({ PORT: String(port + 1) });
      assert.equal(await second.ended, 1);
      assert.match(
        second.said.trim(),
        new RegExp(
          `^Already running on this data .* at http://127.0.0.1:${port}: .*DATA_DIR=[^\n]*$`,
        ),
      );
    });

    it('says which port is taken and names a free one', async () => {
      const other = net.createServer().listen(port, '127.0.0.1');
      await once(other, 'listening');
      const one = start();
      assert.equal(await one.ended, 1);
      assert.match(
        one.said.trim(),
        new RegExp(
          `^Port ${port} is used by another program: choose another one, for example PORT=\\d+ npm start\\.$`,
        ),
      );
      other.close();
    });

    it('restarts a service that was killed and says so in one line', async () => {
      const one = start();
      await one.says(/Ctrl-C/);
      const victim = servicePids().find((pid) =>
        fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('analyzer'),
      );
      process.kill(Number(victim), 'SIGKILL');
      await one.says(
        /The analyzer ended \(signal SIGKILL\) and is started again in 0\.5 s/,
      );
      await until(
        () =>
          log('analyzer').filter(({ event }) => event === 'start').length === 2,
        'a second analyzer',
      );
    });

    it('restarts the database when it is killed, on the same port', async () => {
      const one = start();
      await one.says(/Ctrl-C/);
      const pid = postmasterPid();
      process.kill(pid, 'SIGKILL');
      await one.says(/The database ended by itself/);
      await until(
        () =>
          identify(pid) === null &&
          fs.existsSync(path.join(dataDir, 'postgres/postmaster.pid')) &&
          postmasterPid() !== pid,
        'a new server',
      );
      one.child.kill('SIGTERM');
      assert.equal(await one.ended, 0);
      assert.equal(
        fs.existsSync(path.join(dataDir, 'postgres/postmaster.pid')),
        false,
      );
    });

    it('killed itself, takes the services along; the next start takes over the database', async () => {
      const one = start();
      await one.says(/Ctrl-C/);
      const pid = postmasterPid();
      one.child.kill('SIGKILL');
      await one.ended;
      await until(() => servicePids().length === 0, 'the services noticed');
      assert.equal(log('feedback').at(-1).event, 'disconnect');
      assert.notEqual(identify(pid), null);
      const next = start();
      await next.says(/Ctrl-C/);
      assert.match(next.said, /runs already/);
      assert.equal(postmasterPid(), pid);
      next.child.kill('SIGTERM');
      assert.equal(await next.ended, 0);
      assert.equal(identify(pid), null);
    });

    it('gives up with the end of the log when the gateway does not come up', async () => {
      const main = path.join(root, 'dist/apps/gateway/main.js');
      const good = fs.readFileSync(main);
      fs.writeFileSync(
        main,
        "console.error('Settings to mend: PORT'); process.exit(3);",
      );
      const one = start();
      assert.equal(await one.ended, 1);
      fs.writeFileSync(main, good);
      assert.match(
        one.said,
        /Settings to mend: PORT\n\nThe gateway does not come up; its log is/,
      );
      assert.deepEqual(servicePids(), []);
      assert.equal(
        fs.existsSync(path.join(dataDir, 'postgres/postmaster.pid')),
        false,
      );
    });

    it(
      'refuses a data folder that it cannot enter as root',
      { skip: process.getuid?.() !== 0 && 'needs root' },
      async () => {
        const closed = path.join(root, 'closed');
        fs.mkdirSync(path.join(closed, 'mine'), {
          recursive: true,
          mode: 0o700,
        });
        const one = start({ DATA_DIR: path.join(closed, 'data') });
        assert.equal(await one.ended, 1);
        assert.match(
          one.said.trim(),
          /^PostgreSQL must run as user "\w+" here, who may not enter [^\n]*DATA_DIR=…[^\n]*$/,
        );
      },
    );
  },
);
