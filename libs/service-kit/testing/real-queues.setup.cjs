// A real PostgreSQL, a real Redis and a worker that can be killed, for the bus's compliance suite.
const { mkdtemp } = require('node:fs/promises');
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
  const { startRedis } = await import('../../../e2e/harness/redis.mjs');
  const redis = await startRedis(dir);
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
  process.env.TEST_REDIS_URL = redis.url;
  process.env.BUS_FIXTURE = fixture;
  globalThis.realQueues = { postgres, redis, dir };
};
