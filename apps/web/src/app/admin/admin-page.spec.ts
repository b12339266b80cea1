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
