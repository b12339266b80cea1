import { DRAFT, run, write } from './testing/run-compose';
import type { Script } from './testing/scripted-model';

const verdict = (blames: string, helps: string) => write({ blames, helps });
const draft = write(DRAFT);
const ON = { ports: { selfCheck: true } };

describe('a second opinion on a text', () => {
  it('is not asked for unless it is switched on', async () => {
    const { model } = await run([draft]);
    expect(model.requests).toHaveLength(1);
  });

  it('lets a text pass that blames nobody and helps', async () => {
    const { model, result } = await run([draft, verdict('no', 'yes')], ON);
    expect(model.requests).toHaveLength(2);
    expect(result.result.source.kind).toBe('ollama');
    // Our own words only, between the marks; nothing that somebody said.
    const asked = model.requests[1]?.messages[1]?.content ?? '';
    expect(asked).toContain(DRAFT.question);
    expect(asked).not.toContain('I moved the sync');
  });

  it.each([
    ['blames', verdict('yes', 'yes'), /blamed/],
    ['does not help', verdict('no', 'no'), /nothing that one can do/],
  ])('sends a text back once that %s', async (_name, doubt, named) => {
    const { model, result, reports } = await run([draft, doubt, draft], ON);
    // The second text is the last: it is not asked about again.
    expect(model.requests).toHaveLength(3);
    expect(model.requests[2]?.messages[1]?.content).toMatch(named);
    expect(result.result.source.kind).toBe('ollama');
    expect(reports).toMatchObject([
      { call: 'writing', code: 'nonsense', attempt: 1, errors: 1 },
    ]);
  });

  it.each<[string, Script]>([
    ['nonsense', { deltas: ['It is fine.'] }],
    ['another shape', write({ blames: 'perhaps' })],
    ['server-error', { fault: 'server-error' }],
    ['no-server', { fault: 'no-server' }],
  ])('never costs the feedback: %s', async (name, script) => {
    const { model, result, reports } = await run([draft, script], ON);
    expect(model.requests).toHaveLength(2);
    expect(result.result.source.kind).toBe('ollama');
    const code = script.fault ?? 'nonsense';
    expect({ name, reports }).toEqual({
      name,
      reports: [{ call: 'self-check', code, attempt: 1, errors: 0 }],
    });
  });

  it('keeps a text where the time runs out meanwhile', async () => {
    const { result } = await run([draft, { hang: true }], {
      ports: { ...ON.ports, totalMs: 150 },
    });
    expect(result.result.source.kind).toBe('ollama');
  });

  it('stops with the job', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 60);
    await expect(
      run([draft, { hang: true }], { ...ON, signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});
