import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromiumContext } from './harness/browsers.mjs';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { pageFaults } from './harness/journey.mjs';
import { toneWav } from './harness/samples.mjs';
import { startSystem } from './harness/system.mjs';
import { look, LOOKS, problemsOf } from './harness/usable.mjs';

let system;
let context;
let page;
let pages;
const faults = [];

before(async () => {
  system = await startSystem({ env: { SPEECH_ENGINE: 'none' } });
  [pages, context] = await Promise.all([
    pagesOf(client(system.url)),
    chromiumContext(),
  ]);
  page = context.pages()[0];
  page.setDefaultTimeout(10_000);
  pageFaults(page, faults);
});
after(async () => {
  await context?.close();
  await system?.stop();
});

/** Every page with something on it that shows that it is there. */
async function pagesOf(api) {
  const interview = await api.interview({ count: 4 });
  const ask = (index) => interview.questions[index].id;
  const good = (await api.submitText(interview, STAR_ANSWER, ask(0))).body.id;
  const short = (
    await api.submitText(interview, 'I fixed it and it worked.', ask(1))
  ).body.id;
  const audio = { name: 'answer.wav', type: 'audio/wav', questionId: ask(2) };
  const waiting = (await api.submitAudio(interview, toneWav(4), audio)).body.id;
  await Promise.all([api.settled(good), api.settled(short)]);
  const room = `/interviews/${interview.id}/questions/4`;
  return [
    ['home', '/', 'text=Recent answers'],
    ['room', room, '[data-testid=record]'],
    ['room, typing', `${room}?type=1`, '[data-testid=answer-text]'],
    ['a result', `/answers/${good}`, '[data-testid=measure-length]'],
    ['a result of few words', `/answers/${short}`, 'text=There are 6 words'],
    ['a waiting answer', `/answers/${waiting}`, 'text=Waiting for speech'],
    ['interview', `/interviews/${interview.id}`, 'text=Question 4'],
    ['progress', '/answers', '[data-testid=past-answer]'],
    ['monitoring', '/admin', 'text=compose-feedback'],
    ['no such page', '/nowhere', 'text=There is no page'],
    [
      'no such answer',
      '/answers/00000000-0000-4000-8000-000000000000',
      'text=This answer is not here',
    ],
  ];
}

for (const screen of LOOKS) {
  test(`every page at ${screen.name} is usable by everybody`, async () => {
    await look(page, screen);
    const problems = [];
    for (const [what, path, sign] of pages) {
      await page.goto(system.url + path);
      await page.locator(sign).first().waitFor();
      problems.push(...(await problemsOf(page, what)));
    }
    assert.deepEqual(problems, []);
  });
}

test('the keyboard alone is enough, from set-up to the result', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(system.url);
  await page.getByTestId('start-interview').waitFor();
  const focused = (attribute) =>
    page.evaluate(
      (name) => document.activeElement?.getAttribute(name),
      attribute,
    );
  const tabTo = async (attribute, value) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await focused(attribute)) === value) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`40 × Tab did not reach ${value}`);
  };
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // The skip link leads past the bar.
  await page.locator('#main:focus').waitFor();

  await tabTo('name', 'count');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await tabTo('data-testid', 'start-interview');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/questions\/1$/);
  await page.getByTestId('record').waitFor();
  await page.keyboard.press('t');
  await page.getByTestId('answer-text').waitFor();
  await tabTo('data-testid', 'answer-text');
  await page.keyboard.insertText(STAR_ANSWER);
  // Tab passes over a button that cannot be pressed yet.
  await page.locator('[data-testid=submit]:enabled').waitFor();
  await tabTo('data-testid', 'submit');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/answers\//);
  const next = page.getByTestId('feedback-next-step').first();
  await next.waitFor({ timeout: 30_000 });
  await tabTo('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await page.locator('[aria-expanded="true"]:focus').waitFor();
});

test('no page had a fault of its own', () => {
  // The one address of an answer that is not there: the browser reports the 404 itself.
  const own = faults.filter((fault) => !/00000000-.*404/.test(fault));
  assert.deepEqual(own, []);
});
