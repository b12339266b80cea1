const { rm } = require('node:fs/promises');

module.exports = async () => {
  const { postgres, redis, dir } = globalThis.realQueues;
  await redis.stop();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
};
