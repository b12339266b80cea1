import * as z from 'zod';
import { ConfigError, parseEnv, workerEnv } from './parse-env';

const Env = z.object({ ...workerEnv, NAME: z.string() });

describe('parseEnv', () => {
  it('fills in defaults and converts numbers', () => {
    const env = parseEnv(Env, {
      QUEUE_URL: 'redis://localhost:6379',
      NAME: 'a',
      WORKER_CONCURRENCY: '3',
    });
    expect(env).toMatchObject({
      WORKER_CONCURRENCY: 3,
      HEALTH_PORT: 0,
      LOG_LEVEL: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(
      parseEnv(Env, { QUEUE_URL: 'postgres://h/d', NAME: 'a', HEALTH_PORT: '' })
        .HEALTH_PORT,
    ).toBe(0);
  });

  it('names every problem at once', () => {
    const read = () =>
      parseEnv(Env, { QUEUE_URL: 'http://x', HEALTH_PORT: '99999' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/QUEUE_URL[\s\S]*HEALTH_PORT[\s\S]*NAME/);
  });
});
