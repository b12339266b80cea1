import { Redis } from 'ioredis';
import { describeBus } from './bus-compliance';

const url = (): string => process.env['TEST_REDIS_URL'] ?? '';

describeBus('Redis', url, async () => {
  const redis = new Redis(url());
  await redis.flushall();
  await redis.quit();
});
