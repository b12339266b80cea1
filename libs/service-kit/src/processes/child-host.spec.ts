import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildFault, ChildHost } from './child-host';
import type { ChildHostOptions } from './child-host';

/** A child that does what its input says; it speaks the protocol by hand. */
const CHILD = `
process.on('message', ({ type, id, method, input }) => {
  const done = (value) => process.send({ type: 'done', id, value, rssMb: 50 });
  if (type === 'cancel') {
    if (method !== 'deaf' && globalThis.polite) process.send({ type: 'failed', id, message: 'stopped', rssMb: 50 });
    return;
  }
  if (method === 'echo') done(input);
  if (method === 'pid') done(process.pid);
  if (method === 'fail') process.send({ type: 'failed', id, message: input, rssMb: 50 });
  if (method === 'progress') { for (const value of input) process.send({ type: 'progress', id, value }); done('end'); }
  if (method === 'polite') globalThis.polite = true;
  if (method === 'busy') for (;;);
  if (method === 'crash') { console.error('something broke'); process.exit(7); }
  if (method === 'big') process.send({ type: 'done', id, value: process.pid, rssMb: 5000 });
});
process.on('disconnect', () => process.exit());
`;
const dir = mkdtempSync(join(tmpdir(), 'interview-child-'));
const entry = join(dir, 'child.mjs');
writeFileSync(entry, CHILD);
const hosts: ChildHost[] = [];
const host = (options: Partial<ChildHostOptions> = {}) => {
  const child = new ChildHost({
    entry,
    maxRssMb: 1000,
    idleMs: null,
    ...options,
  });
  hosts.push(child);
  return child;
};
const free = () => ({ signal: new AbortController().signal });
afterAll(async () => {
  await Promise.all(hosts.map((child) => child.stop()));
  rmSync(dir, { recursive: true });
});

describe('ChildHost', () => {
  it('starts nothing before it is needed', () => {
    expect(host().pid).toBeNull();
  });

  it('passes values there and back, arrays of numbers too', async () => {
    const input = { list: [1, 2], pcm: Float32Array.of(0.5, -1).subarray(1) };
    const output = await host().call('echo', input, free());
    expect(output).toMatchObject({ list: [1, 2] });
    expect(Array.from((output as typeof input).pcm)).toEqual([-1]);
  });

  it('passes progress on, and faults', async () => {
    const child = host();
    const values: unknown[] = [];
    await child.call('progress', [0.1, 0.9], {
      ...free(),
      onProgress: (value) => values.push(value),
    });
    expect(values).toEqual([0.1, 0.9]);
    await expect(child.call('fail', 'no good', free())).rejects.toThrow(
      'no good',
    );
  });

  it('rejects what a dying child was doing, says how it died, and starts another', async () => {
    const child = host();
    const before = await child.call('pid', null, free());
    const lost = child.call('busy-elsewhere', null, free());
    const crash = child.call('crash', null, free());
    await expect(crash).rejects.toThrow(/exit code 7\): something broke/);
    await expect(lost).rejects.toBeInstanceOf(ChildFault);
    expect(await child.call('pid', null, free())).not.toBe(before);
  });

  it('kills a child that does not listen, a second after the cancel', async () => {
    const child = host();
    await child.call('echo', null, free());
    const controller = new AbortController();
    const work = child.call('busy', null, { signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const reason = new Error('cancelled');
    const at = performance.now();
    controller.abort(reason);
    await expect(work).rejects.toBe(reason);
    const took = performance.now() - at;
    expect(took).toBeGreaterThan(900);
    expect(await child.call('echo', 'again', free())).toBe('again');
  });

  it('keeps a child that ends a cancelled call itself', async () => {
    const child = host();
    const before = await child.call('pid', null, free());
    const controller = new AbortController();
    const work = child.call('polite', null, { signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort('no longer wanted');
    await expect(work).rejects.toBe('no longer wanted');
    expect(await child.call('pid', null, free())).toBe(before);
  });

  it('replaces a child that has grown too big', async () => {
    const child = host();
    const before = await child.call('big', null, free());
    expect(await child.call('pid', null, free())).not.toBe(before);
  });

  it('ends a child that has had nothing to do', async () => {
    const child = host({ idleMs: 30 });
    await child.call('echo', null, free());
    expect(child.pid).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(child.pid).toBeNull();
  });

  it('stops for good', async () => {
    const child = host();
    const work = child.call('busy', null, free());
    const outcome = expect(work).rejects.toBeInstanceOf(ChildFault);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await child.stop();
    await outcome;
    await expect(child.call('echo', null, free())).rejects.toThrow(/stopped/);
  });

  it('says so when the child cannot be started', async () => {
    const child = host({ entry: join(dir, 'nowhere.mjs') });
    await expect(child.call('echo', null, free())).rejects.toBeInstanceOf(
      ChildFault,
    );
  });
});
