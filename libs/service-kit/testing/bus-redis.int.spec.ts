import { Redis } from 'ioredis';
import { describeBus } from './bus-compliance';
import { describeModelPulls } from './model-pulls-compliance';

const url = (): string => process.env['TEST_REDIS_URL'] ?? '';

describeBus('Redis', url, async () => {
  const redis = new Redis(url());
  await redis.flushall();
  await redis.quit();
});

describeModelPulls('Redis', url);
