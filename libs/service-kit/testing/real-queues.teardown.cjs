const { once } = require('node:events');
const { rm } = require('node:fs/promises');

module.exports = async () => {
  const { postgres, redis, dir } = globalThis.realQueues;
  redis.kill();
  await once(redis, 'exit');
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
};
