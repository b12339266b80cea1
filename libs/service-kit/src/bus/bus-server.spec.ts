import { createLogger } from '../logging/logger';
import { BusServer } from './bus-server';
import type { QueueBackend } from './queue-backend';

const never = () => Promise.reject(new Error('not in this test'));

it('does not start with more queues than its connection has room for', async () => {
  const backend: QueueBackend = {
    kind: 'postgres',
    queues: 1,
    connection: {},
    impatientConnection: {},
    createRelay: () => {
      throw new Error('not in this test');
    },
    close: never,
  };
  const server = new BusServer({
    backend,
    relay: { publish: never, subscribe: never },
    logger: createLogger('test', 'silent'),
    concurrency: 1,
    lockMs: 1_000,
  });
  for (const queue of ['one', 'two']) {
    const extras = { jobHandler: { queue } };
    server.addHandler(queue, never, false, extras);
  }
  const ended = await new Promise((resolve) => void server.listen(resolve));
  expect(ended).toEqual(
    new Error('2 queues have a handler, but the queue was opened for 1.'),
  );
});
