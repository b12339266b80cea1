import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import pg from 'pg';
import { openQueueBackend } from '../src/bus/queue-backend';
import type { QueueBackend } from '../src/bus/queue-backend';

const NAMES = ['listen-first', 'listen-second', 'listen-third'];
/** Far below the 5 s after which a worker looks for jobs that nobody told it of. */
const TOLD_WITHIN_MS = 2_500;

describe('workers of one process on PostgreSQL', () => {
  const url = process.env['TEST_QUEUE_URL'] ?? '';
  const seen = new Set<string>();
  let admin: pg.Client;
  let backend: QueueBackend;
  let workers: Worker[];
  let queues: Queue[];

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: url });
    await admin.connect();
    backend = await openQueueBackend(url, 1);
    const { connection, impatientConnection } = backend;
    workers = NAMES.map((name) => {
      const note = async (): Promise<void> => void seen.add(name);
      const worker = new Worker(name, note, { connection });
      return worker.on('error', () => undefined);
    });
    await Promise.all(workers.map((worker) => worker.waitUntilReady()));
    queues = NAMES.map(
      (name) => new Queue(name, { connection: impatientConnection }),
    );
  });

  afterAll(() => admin.end());

  const listening = async (): Promise<number[]> => {
    const { rows } = await admin.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE application_name = ANY($1)',
      [NAMES],
    );
    return rows.map(({ pid }) => pid);
  };
  const until = async (holds: () => boolean | Promise<boolean>) => {
    const end = Date.now() + TOLD_WITHIN_MS;
    while (!(await holds()) && Date.now() < end) await sleep(20);
  };
  /** Which queues' workers take a job that is added to each now. */
  const taken = async (): Promise<string[]> => {
    seen.clear();
    for (const queue of queues)
      await queue.add('one', {}, { removeOnComplete: true });
    await until(() => seen.size === NAMES.length);
    return [...seen].sort();
  };

  it('listen on one connection and hear of the jobs of all their queues', async () => {
    expect(await taken()).toEqual(NAMES);
    await sleep(200); // they wait again
    expect(await taken()).toEqual(NAMES);
    expect(await listening()).toHaveLength(1);
  });

  it('open another one together when it breaks', async () => {
    const [broken] = await listening();
    await admin.query('SELECT pg_terminate_backend($1)', [broken]);
    await until(async () => {
      const now = await listening();
      return now.length > 0 && !now.includes(broken ?? 0);
    });
    expect(await taken()).toEqual(NAMES);
    await sleep(200);
    expect(await taken()).toEqual(NAMES);
    expect(await listening()).toHaveLength(1);
  });

  it('keep the others listening when one closes', async () => {
    await workers.at(-1)?.close();
    await sleep(200);
    seen.clear();
    for (const queue of queues.slice(0, 2)) await queue.add('one', {});
    await until(() => seen.size === 2);
    expect([...seen].sort()).toEqual(NAMES.slice(0, 2));
  });

  it('give the connection back at the end', async () => {
    await Promise.all([...workers, ...queues].map((one) => one.close()));
    await backend.close();
    await until(async () => (await listening()).length === 0);
    expect(await listening()).toEqual([]);
  });
});
