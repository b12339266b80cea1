import { readConfig } from './config';

const QUEUE_URL = 'redis://localhost:6379';

it('needs nothing but the queue', () => {
  expect(readConfig({ QUEUE_URL })).toMatchObject({
    QUEUE_URL,
    ANALYZER_THREADS: 1,
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
