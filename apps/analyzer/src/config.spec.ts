import { readConfig } from './config';

const QUEUE_URL = 'redis://localhost:6379';

it('needs nothing but the queue', () => {
  expect(readConfig({ QUEUE_URL })).toMatchObject({
    QUEUE_URL,
    ANALYZER_THREADS: 1,
    EMOTION: 'on',
  });
});

it.each(['0', '1.5', 'many', '99'])(
  'refuses ANALYZER_THREADS=%s',
  (threads) => {
    expect(() => readConfig({ QUEUE_URL, ANALYZER_THREADS: threads })).toThrow(
      /ANALYZER_THREADS/,
    );
  },
);

it('switches stated emotion off, and refuses anything but on and off', () => {
  expect(readConfig({ QUEUE_URL, EMOTION: 'off' }).EMOTION).toBe('off');
  expect(() => readConfig({ QUEUE_URL, EMOTION: 'maybe' })).toThrow(/EMOTION/);
});
