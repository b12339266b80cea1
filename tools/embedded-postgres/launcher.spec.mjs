import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, URL } from 'node:url';
import pg from 'pg';
import { startPostgres } from './launcher.mjs';
import { identify } from './process-identity.mjs';

const HOLDER = fileURLToPath(
  new URL('./hold-server.fixture.mjs', import.meta.url),
);
const isRoot = process.getuid?.() === 0;

let dataDir;
const running = new Set();

const start = async (options = {}) => {
  const server = await startPostgres({ dataDir, durable: false, ...options });
  running.add(server);
  return server;
};

const query = async (url, text, values) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
};

const postmasterPid = () =>
  Number.parseInt(
    fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'),
    10,
  );

const until = async (condition, what, limitMs = 10_000) => {
  for (const end = Date.now() + limitMs; Date.now() < end; await sleep(20)) {
    if (await condition()) return;
  }
  assert.fail(`not within ${limitMs} ms: ${what}`);
};

/** Another process that starts the same database; resolves with what it was given. */
const startElsewhere = async () => {
  const child = fork(HOLDER, [dataDir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [given] = await once(child, 'message');
  return { child, given };
};

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pg-launcher-'));
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

describe('startPostgres', () => {
  it('makes a database that a second start finds again', async () => {
    const first = await start();
    assert.equal(first.adopted, false);
    const [{ server_version: version }] = await query(
      first.adminUrl,
      'show server_version',
    );
    assert.match(version, /^18\./);
    await query(first.appUrl, 'create table kept (n int)');
    await query(first.appUrl, 'insert into kept values (42)');
    assert.equal(
      fs.statSync(path.join(dataDir, 'secrets.json')).mode & 0o777,
      0o600,
    );
    const pid = postmasterPid();
    await first.stop();
    await first.stop();
    await first.exited;
    assert.equal(identify(pid), null, 'the server is gone after stop()');

    const second = await start();
    assert.equal(second.adopted, false);
    assert.equal(second.took.initMs, null);
    assert.deepEqual(await query(second.appUrl, 'select n from kept'), [
      { n: 42 },
    ]);
  });

  it('listens on loopback only and asks for a password', async () => {
    const { adminUrl, port } = await start();
    const [{ listen_addresses: addresses }] = await query(
      adminUrl,
      'show listen_addresses',
    );
    assert.equal(addresses, '127.0.0.1');
    await assert.rejects(
      query(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'select 1'),
      { code: '28P01' },
    );
  });

  it('gives role queue its own schema and nothing else', async () => {
    const { appUrl, queueUrl, adminUrl } = await start();
    await query(appUrl, 'create table words (said text)');
    await query(queueUrl, 'create table bullmq.own (n int)');
    assert.deepEqual(await query(queueUrl, 'select current_schema as schema'), [
      { schema: 'bullmq' },
    ]);
    assert.ok(
      (await query(queueUrl, 'select version from migration')).length > 0,
      "BullMQ's tables are there",
    );
    const denied = [
      'select * from public.words',
      'create table public.mine (n int)',
      'create schema mine',
      'create role mine',
      'create database mine',
      "copy (select 1) to '/tmp/queue-must-not-write'",
    ];
    for (const text of denied)
      await assert.rejects(query(queueUrl, text), { code: '42501' }, text);
    const other = queueUrl.replace(/interview$/, 'postgres');
    await assert.rejects(query(other, 'select 1'), { code: '42501' });
    const owners = await query(
      adminUrl,
      "select pg_get_userbyid(datdba) as owner from pg_database where datname = 'interview'",
    );
    assert.deepEqual(owners, [{ owner: 'app' }]);
  });

  it('keeps what people said out of its log', async () => {
    const { appUrl } = await start();
    await query(appUrl, 'create table words (said text primary key)');
    const insert = () =>
      query(appUrl, 'insert into words values ($1)', ['my secret weakness']);
    await insert();
    await assert.rejects(insert(), { code: '23505' });
    await assert.rejects(
      query(appUrl, "select 'my secret weakness' from nowhere"),
    );
    const log = fs.readFileSync(
      path.join(dataDir, 'logs/postgres.log'),
      'utf8',
    );
    assert.match(log, /duplicate key/);
    assert.doesNotMatch(log, /weakness/);
  });

  it('recovers after kill -9 of the server', async () => {
    const first = await start();
    await query(first.appUrl, 'create table kept as select 7 as n');
    process.kill(postmasterPid(), 'SIGKILL');
    let told = false;
    first.exited.then(() => (told = true));
    await until(() => told, 'exited resolves');
    await first.stop();
    const second = await start({ port: first.port });
    assert.equal(second.port, first.port);
    assert.deepEqual(await query(second.appUrl, 'select n from kept'), [
      { n: 7 },
    ]);
  });

  it('adopts the server of a start that was killed, and stops it in the end', async () => {
    const { child, given } = await startElsewhere();
    const pid = postmasterPid();
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.notEqual(identify(pid), null, 'the server survived its launcher');
    const heir = await start();
    assert.equal(heir.adopted, true);
    assert.equal(heir.port, given.port);
    assert.deepEqual(await query(heir.appUrl, 'select 1 as n'), [{ n: 1 }]);
    await heir.stop();
    assert.equal(identify(pid), null);
  });

  it('lets two starts at once share one server, which the last one stops', async () => {
    const [other, mine] = await Promise.all([startElsewhere(), start()]);
    assert.equal(other.given.port, mine.port);
    assert.notEqual(other.given.adopted, mine.adopted);
    await mine.stop();
    assert.deepEqual(await query(mine.appUrl, 'select 1 as n'), [{ n: 1 }]);
    const pid = postmasterPid();
    other.child.send('stop');
    await once(other.child, 'exit');
    assert.equal(identify(pid), null);
  });

  it('does not take another program for its server when the number was given away', async () => {
    const first = await start();
    await first.stop();
    const stale = [
      process.pid,
      path.join(dataDir, 'postgres'),
      0,
      1,
      '',
      '127.0.0.1',
      '',
      'ready',
      '',
    ].join('\n');
    fs.writeFileSync(path.join(dataDir, 'postgres/postmaster.pid'), stale);
    const second = await start();
    assert.equal(second.adopted, false);
    assert.deepEqual(await query(second.appUrl, 'select 1 as n'), [{ n: 1 }]);
  });

  it('keeps the data when secrets.json was lost', async () => {
    const first = await start();
    await query(first.appUrl, 'create table kept as select 7 as n');
    await first.stop();
    fs.rmSync(path.join(dataDir, 'secrets.json'));
    const second = await start();
    assert.notEqual(second.appUrl, first.appUrl);
    assert.deepEqual(await query(second.appUrl, 'select n from kept'), [
      { n: 7 },
    ]);
  });

  it('begins again when an earlier first start was cut off', async () => {
    fs.mkdirSync(path.join(dataDir, 'postgres.new/base'), { recursive: true });
    fs.writeFileSync(path.join(dataDir, 'postgres.pw'), 'x');
    fs.writeFileSync(path.join(dataDir, 'secrets.json'), '{}');
    const server = await start();
    assert.deepEqual(await query(server.appUrl, 'select 1 as n'), [{ n: 1 }]);
    assert.deepEqual(
      fs.readdirSync(dataDir).filter((name) => /\.(new|pw)$/.test(name)),
      [],
    );
  });

  it('says when the asked port is taken', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address();
    await assert.rejects(start({ port }), {
      code: 'port-in-use',
      message: new RegExp(`port ${port}`),
    });
    taken.close();
  });

  it('leaves the data of another major version alone', async () => {
    const clusterDir = path.join(dataDir, 'postgres');
    fs.mkdirSync(clusterDir);
    fs.writeFileSync(path.join(clusterDir, 'PG_VERSION'), '17\n');
    if (isRoot) fs.writeFileSync(path.join(dataDir, 'secrets.json'), '{}'); // the folder is known as ours
    await assert.rejects(start(), {
      code: 'other-major-version',
      message: /PostgreSQL 17 .* brings 18/,
    });
    assert.deepEqual(fs.readdirSync(clusterDir), ['PG_VERSION']);
  });

  it('leaves a folder alone that is no database', async () => {
    fs.mkdirSync(path.join(dataDir, 'postgres'));
    fs.writeFileSync(path.join(dataDir, 'postgres/thesis.txt'), 'mine');
    if (isRoot) fs.writeFileSync(path.join(dataDir, 'secrets.json'), '{}');
    await assert.rejects(start(), { code: 'not-a-database' });
    assert.equal(
      fs.readFileSync(path.join(dataDir, 'postgres/thesis.txt'), 'utf8'),
      'mine',
    );
  });

  it(
    'says so when the data folder cannot be entered as root',
    { skip: !isRoot && 'needs root' },
    async () => {
      fs.writeFileSync(path.join(dataDir, 'somebody-elses-file'), '');
      await assert.rejects(start({ dataDir: path.join(dataDir, 'deep') }), {
        code: 'data-dir-not-enterable',
        message: /DATA_DIR=/,
      });
      assert.equal(fs.existsSync(path.join(dataDir, 'deep')), false);
    },
  );

  it('leaves no server behind that a later start would trip over', async () => {
    const server = await start();
    const pid = postmasterPid();
    await server.stop();
    await until(() => identify(pid) === null, 'server gone');
    assert.deepEqual(fs.readdirSync(path.join(dataDir, 'postgres.users')), []);
    assert.equal(fs.existsSync(path.join(dataDir, 'postgres.lock')), false);
  });
});
