import type { QueueDepth } from '@interview/contracts';
import type { Queue } from 'bullmq';

/** How many jobs a queue holds, for operators. */
export async function queueDepth(queue: Queue): Promise<QueueDepth> {
  const counts = await queue.getJobCounts(
    'waiting',
    'prioritized',
    'active',
    'delayed',
    'failed',
  );
  const of = (state: string): number => counts[state] ?? 0;
  return {
    name: queue.name,
    waiting: of('waiting') + of('prioritized'),
    running: of('active'),
    delayed: of('delayed'),
    failed: of('failed'),
  };
}
