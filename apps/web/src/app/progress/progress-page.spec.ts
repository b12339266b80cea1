import { renderPage } from '../testing/render-page';
import { summary } from '../testing/sample-answer';
import { ProgressPage } from './progress-page';

const routes = [{ path: 'answers', component: ProgressPage }];

it('lists past answers and draws what was measured', async () => {
  const page = await renderPage('/answers', routes);
  await page.reply('/api/answers', {
    answers: [
      summary({ id: '11111111-1111-4111-8111-111111111112' }),
      summary(),
    ],
  });
  expect(page.role('heading', 'Two answers so far')).toBeTruthy();
  expect(
    page.element.querySelectorAll('[data-testid="past-answer"]'),
  ).toHaveLength(2);
  const drawn = [...page.element.querySelectorAll('svg[role=img]')].map((svg) =>
    svg.getAttribute('aria-label'),
  );
  expect(drawn).toEqual([
    'Pace from the oldest answer to the newest: 134, 134',
    'Fillers from the oldest answer to the newest: 3.3, 3.3',
  ]);
});

it('says what will stand here before the first answer', async () => {
  const page = await renderPage('/answers', routes);
  await page.reply('/api/answers', { answers: [] });
  expect(page.role('heading', 'Nothing to compare yet')).toBeTruthy();
});

it('offers to try again where the list cannot be read', async () => {
  const page = await renderPage('/answers', routes);
  await page.reply('/api/answers', {}, 503);
  expect(page.role('alert', /No connection/)).toBeTruthy();
  page.role('button', 'Try again').click();
  await page.reply('/api/answers', { answers: [summary()] });
  expect(page.role('heading', 'One answer so far')).toBeTruthy();
});
