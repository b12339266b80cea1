// A real PostgreSQL, a real Redis and a worker that can be killed, for the bus's compliance suite.
const { spawn } = require('node:child_process');
const { mkdtemp } = require('node:fs/promises');
const net = require('node:net');
const { tmpdir } = require('node:os');
const path = require('node:path');
const esbuild = require('esbuild');
const nest = require('../../../tools/esbuild.nest.cjs');

module.exports = async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'bus-'));
  const { startPostgres } =
    await import('../../../tools/embedded-postgres/launcher.mjs');
  const postgres = await startPostgres({
    dataDir: dir,
    durable: false,
  });
  const port = await freePort();
  const redis = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir],
    { stdio: 'ignore' },
  );
  await new Promise((resolve, reject) => {
    redis.once('error', () =>
      reject(
        new Error('redis-server is missing: apt-get install redis-server'),
      ),
    );
    redis.once('spawn', resolve);
  });
  await connects(port);
  const fixture = path.join(__dirname, '../../../tmp/fixture-process.mjs');
  await esbuild.build({
    entryPoints: [path.join(__dirname, 'fixture-process.ts')],
    outfile: fixture,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: path.join(__dirname, '../../../tsconfig.base.json'),
    alias: {
      '@interview/contracts': path.join(
        __dirname,
        '../../contracts/src/index.ts',
      ),
    },
    ...nest,
  });
  process.env.TEST_QUEUE_URL = postgres.queueUrl;
  process.env.TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
  process.env.BUS_FIXTURE = fixture;
  globalThis.realQueues = { postgres, redis, dir };
};

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function connects(port) {
  for (let i = 0; i < 100; i += 1) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('redis-server did not start');
}
