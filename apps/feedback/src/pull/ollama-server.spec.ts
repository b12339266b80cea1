import { OllamaDouble } from '../ollama/testing/ollama-double';
import type { PullScript } from '../ollama/testing/pull-script';
import { OllamaServer } from './ollama-server';

const SLACK_MS = 1_500;
const CONNECT_MS = 1_000;
const IDLE_MS = 250;
const MODEL = 'llama3.2:3b';
const SECRET = '/home/somebody/private';
const LAYERS = [1_000, 10];

interface Case {
  script?: PullScript;
  model?: string;
  abortAtMs?: number;
  /** Leaves the loop after this many lines. */
  leaveAfter?: number;
  /** Code of the fault; null where it ends well. */
  fault: string | null;
  /** Whether the server must see its answer abandoned. */
  abandoned?: boolean;
  withinMs?: number;
}

const CASES: [string, Case][] = [
  ['a whole pull', { fault: null }],
  ['a pull that takes its time', { script: { steps: 5, stepMs: 80 }, fault: null }],
  ['a model that the library does not know', { model: 'nobody:1b', fault: 'unknown-model' }],
  ['a full disk in the middle', { script: { end: 'error', endAfter: 3, error: `write ${SECRET}: no space left on device` }, fault: 'disk-full' }],
  ['no way to the library', { script: { end: 'error', endAfter: 0, error: `dial tcp: lookup ${SECRET}: no such host` }, fault: 'library-unreachable' }],
  ['an error of another kind', { script: { end: 'error', error: SECRET }, fault: 'server-error' }],
  ['400 before the stream', { script: { status: 400, error: SECRET }, fault: 'refused' }],
  ['412 before the stream', { script: { status: 412, error: 'requires a newer version of Ollama' }, fault: 'old-server' }],
  ['403 with no body', { script: { status: 403, plainError: '' }, fault: 'refused' }],
  ["a proxy's page", { script: { status: 502, plainError: `<h1>${SECRET}</h1>` }, fault: 'server-error' }],
  ['a full queue', { script: { status: 503, error: 'server busy' }, fault: 'busy' }],
  ['a connection that breaks', { script: { end: 'cut', endAfter: 2 }, fault: 'broken-stream' }],
  ['an end without success', { script: { end: 'missing', endAfter: 2 }, fault: 'broken-stream' }],
  ['a line that is not JSON', { script: { badLine: `{"x": ${SECRET}` }, fault: 'broken-stream' }],
  ['a line that is no line of a pull', { script: { badLine: '{"status": 7}' }, fault: 'broken-stream' }],
  ['silence', { script: { end: 'hang', endAfter: 2 }, fault: 'stalled', abandoned: true, withinMs: IDLE_MS }],
  ['a server that repeats itself', { script: { end: 'ticks', endAfter: 2, stepMs: 20 }, fault: 'stalled', abandoned: true, withinMs: 1_000 }],
  ['aborted in the middle', { script: { steps: 100, stepMs: 40 }, abortAtMs: 150, fault: 'cancelled', abandoned: true, withinMs: 150 }],
  ['aborted before it began', { abortAtMs: 0, fault: 'cancelled', withinMs: 0 }],
  ['the loop is left', { script: { steps: 100, stepMs: 40 }, leaveAfter: 3, fault: null, abandoned: true, withinMs: 400 }],
]; // prettier-ignore

const settled = async (isSo: () => boolean) => {
  for (let i = 0; i < 150 && !isSo(); i++)
    await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('a pull from a model server', () => {
  const printed = (['log', 'warn', 'error'] as const).map((name) =>
    jest.spyOn(console, name),
  );
  let double: OllamaDouble;
  let url: string;
  let server: OllamaServer;
  beforeEach(async () => {
    double = new OllamaDouble();
    double.models = [];
    url = await double.start();
    server = new OllamaServer({ url, connectMs: CONNECT_MS, idleMs: IDLE_MS });
    for (const spy of printed) spy.mockClear();
  });
  afterEach(async () => {
    await server.close();
    await settled(() => double.openSockets === 0);
    expect(double.openSockets).toBe(0);
    await double.stop();
  });

  it.each(CASES)('%s', async (_name, { script, fault, ...given }) => {
    double.usualPull = { layers: LAYERS, ...script };
    // A busy machine is silent, too: only where silence is looked for may it be short.
    if (fault !== 'stalled') {
      await server.close();
      server = new OllamaServer({ url, connectMs: CONNECT_MS, idleMs: 10_000 });
    }
    const signal =
      given.abortAtMs === undefined
        ? new AbortController().signal
        : given.abortAtMs === 0
          ? AbortSignal.abort()
          : AbortSignal.timeout(given.abortAtMs);
    const since = Date.now();
    let lines = 0;
    let thrown: unknown = null;
    try {
      for await (const line of server.pull(given.model ?? MODEL, signal)) {
        expect(line.status).not.toBe('');
        if (++lines === given.leaveAfter) break;
      }
    } catch (error) {
      thrown = error;
    }
    const within = (given.withinMs ?? 2_000) + SLACK_MS;
    expect(Date.now() - since).toBeLessThan(within);
    if (fault === null) expect(thrown).toBe(null);
    else expect(thrown).toMatchObject({ name: 'AppError', code: fault });
    expect(String(thrown)).not.toContain(SECRET);
    await settled(() => double.pulls.every((p) => p.closedAfterMs !== null));
    const [pull] = double.pulls;
    if (given.abortAtMs !== 0) expect(pull?.closedAfterMs).toBeLessThan(within);
    if (given.abandoned) expect(pull?.abandoned).toBe(true);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  });

  it('knows whether a server is there', async () => {
    expect(await server.answers()).toBe(true);
    double.delayMs = 6_000;
    const since = Date.now();
    expect(await server.answers()).toBe(false);
    expect(Date.now() - since).toBeLessThan(CONNECT_MS + SLACK_MS);
    double.delayMs = 0;
    await double.stop();
    expect(await server.answers()).toBe(false);
    await expect(
      server.pull(MODEL, new AbortController().signal).next(),
    ).rejects.toMatchObject({ code: 'no-server' });
  });
});
