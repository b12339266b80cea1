import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { describe, it } from 'node:test';
import { checkFreeSpace, checkPort } from './checks.mjs';
import { nodeVersionProblem } from './node-version.mjs';
import { engineLine, panel } from './panel.mjs';
import { missingRoles } from './readiness.mjs';
import { readSettings } from './settings.mjs';
import { watchStopSignals } from './stop-signals.mjs';

describe('nodeVersionProblem', () => {
  const table = [
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.12.0', true],
    ['22.21.1', true],
    ['24.0.0', true],
    ['24.11.0', true],
    ['20.18.3', false],
    ['22.11.0', false],
    ['18.20.4', false],
    ['10.24.1', false],
    ['21.7.3', false],
    ['23.11.0', false],
    ['25.1.0', false],
  ];
  for (const [version, fits] of table) {
    it(`${version} ${fits ? 'runs' : 'is refused'}`, () => {
      const problem = nodeVersionProblem(version);
      assert.equal(problem === null, fits);
      if (!fits)
        assert.match(
          problem,
          new RegExp(
            `^Node ${version.replaceAll('.', '\\.')} cannot run this program: [^\n]*20\\.19[^\n]*\\.$`,
          ),
        );
    });
  }
});

describe('checkFreeSpace', () => {
  const disk = (freeMb) => () => ({ bavail: freeMb * 1000, bsize: 1000 });
  it('lets 500 MB pass', () => checkFreeSpace('/tmp/x', disk(500)));
  it('says how much is free below that', () => {
    assert.throws(() => checkFreeSpace('/tmp/x', disk(499)), {
      code: 'disk-full',
      message: /^Only 499 MB are free .*\/tmp\/x .*DATA_DIR=….$/,
    });
  });
  it('asks the disk of the nearest folder that exists', () => {
    let asked;
    checkFreeSpace('/tmp/not/there/yet', (folder) => {
      asked = folder;
      return disk(900)();
    });
    assert.equal(asked, '/tmp');
  });
});

describe('checkPort', () => {
  it('says when HOST is not ours', async () => {
    await assert.rejects(checkPort('192.0.2.1', 3000), { code: 'bad-host' });
  });
});

describe('readSettings', () => {
  const root = process.cwd();
  it('has the documented defaults', () => {
    const settings = readSettings({ DATA_DIR: '/x', PORT: '' }, root);
    assert.equal(settings.port, 3000);
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.gatewayUrl, 'http://127.0.0.1:3000');
    assert.equal(settings.databaseUrl, undefined);
  });
  for (const port of ['0', '70000', 'http', '3000.5', '-1']) {
    it(`refuses PORT=${port}`, () =>
      assert.throws(() => readSettings({ PORT: port }, root), {
        code: 'bad-port',
      }));
  }
  for (const [host, url] of [
    ['0.0.0.0', 'http://127.0.0.1:80'],
    ['::', 'http://127.0.0.1:80'],
    ['::1', 'http://[::1]:80'],
    ['10.0.0.7', 'http://10.0.0.7:80'],
  ]) {
    it(`reaches HOST=${host} at ${url}`, () =>
      assert.equal(
        readSettings({ HOST: host, PORT: '80', DATA_DIR: '/x' }, root)
          .gatewayUrl,
        url,
      ));
  }
  it(
    'moves the data where PostgreSQL can go, as root below /root',
    { skip: process.getuid?.() !== 0 && 'needs root' },
    () => {
      const settings = readSettings({}, '/root/somewhere');
      assert.equal(settings.dataDir, '/var/lib/empathic-interview');
      assert.equal(settings.movedFrom, '/root/somewhere/.data');
      assert.equal(
        readSettings({ DATA_DIR: '/root/mine' }, root).dataDir,
        '/root/mine',
      );
      const hosted = { DATABASE_URL: 'postgres://h/d', QUEUE_URL: 'redis://h' };
      assert.equal(
        readSettings(hosted, '/root/somewhere').dataDir,
        '/root/somewhere/.data',
      );
    },
  );
});

describe('missingRoles', () => {
  const roles = ['transcriber', 'analyzer', 'feedback'];
  const without = (code) => ({ state: 'none', reason: { code, message: 'x' } });
  it('tells a worker that is not there from one without an engine', () => {
    const health = {
      speech: without('no-speech-engine'),
      analysis: { state: 'preparing', reason: null },
      language: without('no-worker'),
    };
    assert.deepEqual(missingRoles(roles, health), ['feedback']);
    assert.deepEqual(missingRoles(roles, {}), roles);
  });
});

describe('panel', () => {
  const engine = {
    state: 'ready',
    name: 'builtin-coach',
    model: null,
    why: 'Ollama does not answer.',
    progress: null,
    reason: null,
  };
  it('names engine, model and reason', () => {
    assert.equal(engineLine(engine), 'builtin-coach. Ollama does not answer.');
    assert.equal(
      engineLine({
        ...engine,
        name: 'whisper',
        model: 'base',
        state: 'preparing',
        progress: 0.124,
      }),
      'whisper (base), getting ready 12 %. Ollama does not answer.',
    );
    assert.equal(
      engineLine({
        ...engine,
        state: 'none',
        name: null,
        reason: { code: 'x', message: 'Put weights there.' },
      }),
      'none yet: Put weights there.',
    );
    assert.equal(engineLine(undefined), 'not known yet');
  });
  it('says that the data was moved, what is missing, and warns beyond loopback', () => {
    const facts = {
      url: 'http://127.0.0.1:1',
      host: '0.0.0.0',
      dataDir: '/d',
      movedFrom: '/root/r/.data',
      health: { speech: engine, language: engine },
      missing: ['analyzer'],
      logDir: '/d/logs',
    };
    const shown = panel(facts);
    assert.match(shown, /\/d \(not \/root\/r\/\.data/);
    assert.match(shown, /the analyzer has not reported yet/);
    assert.match(shown, /from other machines/);
    assert.ok(Math.max(...shown.split('\n').map((line) => line.length)) <= 100);
    assert.doesNotMatch(
      panel({ ...facts, movedFrom: null, missing: [], host: '127.0.0.1' }),
      /not \/root|reported|machines/,
    );
  });
});

describe('watchStopSignals', () => {
  it('takes signals close together for one and a later one for "now"', async () => {
    let time = 0;
    let forced = 0;
    const emitter = new EventEmitter();
    const { signal, requested } = watchStopSignals({
      onForce: () => (forced += 1),
      emitter,
      now: () => time,
    });
    assert.equal(signal.aborted, false);
    emitter.emit('SIGINT');
    await requested;
    time = 900;
    emitter.emit('SIGTERM');
    assert.equal(forced, 0);
    time = 1100;
    emitter.emit('SIGINT');
    assert.equal(forced, 1);
  });
});
