import { deliver, type Delivery, RETRY_AFTER_MS } from './take-delivery';

const DOWN = new Error('down');
const REFUSED = new Error('refused');

function delivery(results: (string | Error)[], stored: string | null = null) {
  const waits: number[] = [];
  let sent = 0;
  const setting: Delivery = {
    send: async () => {
      const result = results[Math.min(sent++, results.length - 1)];
      if (result instanceof Error) throw result;
      return result;
    },
    findStored: async () => stored,
    mayPass: (error) => error === DOWN,
    wait: async (ms) => void waits.push(ms),
    onRetry: () => undefined,
  };
  return { setting, waits, sent: () => sent };
}

it('sends once where all is well', async () => {
  const { setting, sent } = delivery(['a1']);
  await expect(deliver(setting)).resolves.toBe('a1');
  expect(sent()).toBe(1);
});

it('tries again after a lost connection, waiting longer each time', async () => {
  const { setting, waits, sent } = delivery([DOWN, DOWN, 'a1']);
  await expect(deliver(setting)).resolves.toBe('a1');
  expect(waits).toEqual([1000, 2000]);
  expect(sent()).toBe(3);
});

it('does not send twice what was stored before the reply got lost', async () => {
  const { setting, sent } = delivery([DOWN, 'a2'], 'a1');
  await expect(deliver(setting)).resolves.toBe('a1');
  expect(sent()).toBe(1);
});

it('goes on trying where asking fails too', async () => {
  const { setting } = delivery([DOWN, 'a1']);
  await expect(
    deliver({ ...setting, findStored: () => Promise.reject(DOWN) }),
  ).resolves.toBe('a1');
});

it('gives up at once on a refusal', async () => {
  const { setting, sent } = delivery([REFUSED]);
  await expect(deliver(setting)).rejects.toBe(REFUSED);
  expect(sent()).toBe(1);
});

it('gives up in the end, with the last error', async () => {
  const { setting, sent } = delivery([DOWN]);
  await expect(deliver(setting)).rejects.toBe(DOWN);
  expect(sent()).toBe(RETRY_AFTER_MS.length + 1);
});
