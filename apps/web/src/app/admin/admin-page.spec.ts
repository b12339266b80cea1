import type { Monitor } from '@interview/contracts';
import { health, renderPage } from '../testing/render-page';
import { ANSWER_ID } from '../testing/sample-answer';
import { AdminPage } from './admin-page';

const AT = new Date().toISOString();
const monitor: Monitor = {
  at: AT,
  queues: [
    { name: 'transcript', waiting: 4, running: 1, delayed: 0, failed: 2 },
  ],
  workers: [
    {
      name: 'host-12-ab',
      role: 'transcriber',
      version: '0.1.0',
      startedAt: AT,
      lastSeenAt: AT,
      engine: health.speech,
    },
  ],
  failures: [
    {
      answerId: ANSWER_ID,
      stage: 'feedback',
      attempt: 3,
      failedAt: AT,
      reason: { code: 'engine-failed', message: 'The engine stopped.' },
    },
  ],
};

async function setUp() {
  const page = await renderPage('/admin', [
    { path: 'admin', component: AdminPage },
  ]);
  await page.reply('/api/health', health);
  await page.reply('/api/admin/monitor', monitor);
  return page;
}

it('shows queues, workers and failures', async () => {
  const page = await setUp();
  const cells = [...page.role('row', /^transcript/).children];
  expect(cells.map((cell) => cell.textContent?.trim())).toEqual([
    'transcript',
    '4',
    '',
    '1',
    '0',
    '2',
  ]);
  expect(page.text()).toContain('whisper, base');
  expect(page.role('region', 'Last failures').textContent).toContain(
    'The engine stopped.',
  );
});

it('retries a failure and reads the figures again', async () => {
  const page = await setUp();
  page.role('button', `Retry Feedback of answer ${ANSWER_ID}`).click();
  const { method } = await page.reply(
    `/api/admin/failures/${ANSWER_ID}/retry`,
    {},
    202,
  );
  expect(method).toBe('POST');
  await page.reply('/api/admin/monitor', { ...monitor, failures: [] });
  expect(page.text()).toContain('No failures.');
});

it('keeps the last figures when the server does not answer', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setTimeout'] });
  const page = await setUp();
  jest.advanceTimersByTime(3000);
  jest.useRealTimers();
  await page.reply('/api/admin/monitor', {}, 503);
  expect(page.role('alert', /No connection/)).toBeTruthy();
  expect(page.text()).toContain('host-12-ab');
});

describe('the language model', () => {
  const language = {
    name: 'host-13-cd',
    role: 'feedback' as const,
    version: '0.1.0',
    startedAt: AT,
    lastSeenAt: AT,
    engine: { ...health.language, capabilities: ['model-server'] },
  };
  const pull = {
    model: 'gemma3:4b',
    state: 'running' as const,
    step: 'downloading',
    completedBytes: 1_000_000_000,
    totalBytes: 4_000_000_000,
  };
  const withPull = (extra: object): Monitor => ({
    ...monitor,
    workers: [
      {
        ...language,
        engine: { ...language.engine, pull: { ...pull, ...extra } },
      },
    ],
  });
  const open = async (figures: Monitor) => {
    const page = await renderPage('/admin', [
      { path: 'admin', component: AdminPage },
    ]);
    await page.reply('/api/health', health);
    await page.reply('/api/admin/monitor', figures);
    return page;
  };
  const type = (element: HTMLElement, value: string) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event('input'));
  };

  it('is fetched, watched and stopped', async () => {
    const page = await open({ ...monitor, workers: [language] });
    expect(page.text()).toContain('No language model is in use.');
    page.role('radio', /^llama3\.2:3b/).click();
    await page.settle();
    page.role('button', 'Fetch').click();
    const asked = await page.reply('/api/admin/models', {}, 202);
    expect(asked.body).toEqual({ model: 'llama3.2:3b' });
    await page.reply('/api/admin/monitor', withPull({}));
    const bar = page.role('progressbar', 'gemma3:4b is being fetched.');
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(page.text()).toContain('1.0 GB of 4.0 GB, 25 %');
    page.role('button', 'Stop').click();
    const stopped = await page.reply(
      '/api/admin/models/gemma3%3A4b/pull',
      {},
      202,
    );
    expect(stopped.method).toBe('DELETE');
    await page.reply(
      '/api/admin/monitor',
      withPull({
        state: 'failed',
        reason: { code: 'cancelled', message: 'Stopped as you asked.' },
      }),
    );
    expect(page.text()).toContain('Stopped as you asked.');
    expect(page.role('button', 'Fetch')).toBeTruthy();
  });

  it('says at once what is wrong with a name, and what the server says', async () => {
    const page = await open({ ...monitor, workers: [language] });
    const field = page.role('textbox', 'Model name');
    type(field, 'two words');
    page.role('button', 'Fetch').click();
    await page.settle();
    expect(page.role('alert', /Write the name/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    type(field, ' gemma3:4b ');
    page.role('button', 'Fetch').click();
    const refused = {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'already-fetching',
      detail: 'gemma3:4b is being fetched already.',
    };
    await page.reply('/api/admin/models', refused, 409);
    expect(page.role('alert', /being fetched already/)).toBeTruthy();
  });

  it('keeps the form folded where a model writes, and hides it where no server answers', async () => {
    const engine = {
      ...language.engine,
      name: 'ollama',
      model: 'gemma3:4b',
      why: 'Of its last 4 texts, 3 passed the checks.',
    };
    const page = await open({
      ...monitor,
      workers: [{ ...language, engine }],
    });
    expect(page.text()).toContain('Of its last 4 texts, 3 passed the checks.');
    expect(page.text()).not.toContain('Model name');
    page.role('button', 'Fetch another model: Language model').click();
    await page.settle();
    expect(page.role('textbox', 'Model name')).toBeTruthy();
  });

  it('says what to do where no model server answers', async () => {
    const page = await open(monitor);
    expect(page.text()).toContain('start it first');
    expect(page.text()).not.toContain('Model name');
  });
});
