import { setTimeout as sleep } from 'node:timers/promises';
import { client } from './client.mjs';
import { until } from './until.mjs';

/**
 * Freezes a worker with a job of the queue in hand: only a process that can no longer end the job surely has
 * it when it is killed.
 * @returns its process entry; end it with `system.kill`, or wake it with SIGCONT
 */
export async function frozenAtWork(system, role, queue) {
  const api = client(system.url);
  const holds = async () => {
    const { body } = await api.request('GET', '/api/admin/monitor');
    return body.queues.find(({ name }) => name === queue).running > 0;
  };
  const [worker] = system.of(role);
  const frozen = async () => {
    if (!(await holds())) return false;
    worker.child.kill('SIGSTOP');
    // What it had sent before arrives within that.
    await sleep(100);
    if (await holds()) return true;
    worker.child.kill('SIGCONT');
    return false;
  };
  await until(frozen, 20_000, `the ${role} to hold a job`, 2);
  return worker;
}

/** Kills a worker that surely holds a job of the queue, and starts another as a supervisor would. */
export async function killedAtWork(system, role, queue) {
  const worker = await frozenAtWork(system, role, queue);
  await system.kill(worker);
  system.restart(worker);
}
