import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromiumContext } from './harness/browsers.mjs';
import { journeySteps, pageFaults } from './harness/journey.mjs';
import { settlesOn } from './harness/settles.mjs';
import { speechSample } from './harness/speech.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';

let system;
let context;
let page;
let sample;
const faults = [];

before(async () => {
  sample = await speechSample();
  system = await startSystem({ env: { SPEECH_ENGINE: 'pocketsphinx' } });
  context = await chromiumContext({ wav: sample.file });
  page = context.pages()[0];
  pageFaults(page, faults);
});
after(async () => {
  await context?.close();
  await system?.stop();
});

const step = journeySteps(async () => {
  if (process.env.SHOTS_DIR)
    await page.screenshot({
      path: `${process.env.SHOTS_DIR}/failed.png`,
      fullPage: true,
    });
});
const at = (id) => page.getByTestId(id).first();
const shown = async (id, timeout = 60_000) => {
  await at(id).waitFor({ state: 'visible', timeout });
  return at(id);
};
const stageState = (stage) => at(`stage-${stage}`).getAttribute('data-state');

step('set up: a role, a level, two questions', async () => {
  await page.goto(system.url);
  await page
    .getByLabel('Role')
    .selectOption('software-engineer')
    .catch(async () => {
      await page.getByLabel('Role').click();
      await page.getByRole('option', { name: 'Software engineer' }).click();
    });
  await (await shown('start-interview')).click();
  await page.waitForURL(/\/interviews\/[\w-]+\/questions\/1/);
  await shown('record');
  assert.match(await page.locator('#question').innerText(), /\w+/);
});

step('speak: the meter moves, the answer is recorded and sent', async () => {
  await (await shown('record')).click();
  const recordedFrom = Date.now();
  await shown('stop');
  const level = async () =>
    Number(await at('level-meter').getAttribute('aria-valuenow'));
  await until(
    async () => (await level()) > 10,
    10_000,
    'the level meter to move',
  );
  // The file speaks once; the answer ends when the person says so.
  await new Promise((resolve) =>
    setTimeout(
      resolve,
      sample.seconds * 1000 - (Date.now() - recordedFrom) + 1_500,
    ),
  );
  await at('stop').click();
  await (await shown('submit')).click();
  await page.waitForURL(/\/answers\//, { timeout: 30_000 });
});

step(
  'the draft is shown to be checked before anything is read from it',
  async () => {
    const button = await shown('analyse-as-is', 120_000);
    await page
      .locator('[data-testid=stage-analysis][data-state=waiting]')
      .first()
      .waitFor();
    await button.click();
  },
);

step(
  'the result: words that were spoken, measures, feedback with its source',
  async () => {
    await until(
      async () => (await stageState('feedback')) === 'done',
      60_000,
      'the feedback',
    );
    const heard = (await (await shown('transcript-text')).innerText())
      .toLowerCase()
      .match(/[a-z']{4,}/g);
    const right =
      heard.filter((word) => sample.words.has(word)).length / heard.length;
    assert.ok(heard.length >= 20, `${heard.length} words`);
    assert.ok(
      right >= sample.rightShare,
      `${Math.round(right * 100)} % of the words shown were spoken`,
    );
    const pace = await (await shown('measure-pace')).innerText();
    const wpm = Number(/\b(\d{2,3})\b/.exec(pace)?.[1]);
    assert.ok(wpm >= 60 && wpm <= 260, pace);
    for (const id of ['fillers', 'pauses', 'length', 'relevance', 'coverage'])
      await shown(`measure-${id}`);
    assert.match(
      await (await shown('feedback-source')).innerText(),
      /Built-in coach, no AI model used/,
    );
    assert.ok(
      (await (await shown('feedback-acknowledgement')).innerText()).length > 20,
    );
    assert.ok(
      (await (await shown('feedback-next-step')).innerText()).length > 20,
    );
  },
);

step(
  'the result is the same after a reload, and the recording can be heard',
  async () => {
    await page.reload();
    await shown('feedback-acknowledgement');
    const id = /answers\/([\w-]+)/.exec(page.url())[1];
    const response = await page.request.get(
      `${system.url}/api/answers/${id}/audio`,
      { headers: { range: 'bytes=0-99' } },
    );
    assert.equal(response.status(), 206);
    assert.equal((await response.body()).length, 100);
    assert.match(response.headers()['content-type'], /audio\/webm/);
  },
);

step(
  'next question, typed this time, then the summary and the list of past answers',
  async () => {
    await (await shown('next-question')).click();
    await page.waitForURL(/questions\/2/);
    await (await shown('type-instead')).click();
    await (
      await shown('answer-text')
    ).fill(
      'Last spring our booking service kept timing out, and I was responsible for the search part. First I profiled the slowest requests and found one query that ran twice. I rewrote it and tested it with real traffic. In the end the response time went from five seconds to one point six, and complaints dropped by 68 percent.',
    );
    await at('submit').click();
    await page.waitForURL(/\/answers\//);
    await until(
      async () => (await stageState('feedback')) === 'done',
      30_000,
      'the feedback',
    );
    const { interviewId } = await (
      await page.request.get(
        `${system.url}/api/answers/${/answers\/([\w-]+)/.exec(page.url())[1]}`,
      )
    ).json();
    await page.goto(`${system.url}/interviews/${interviewId}`);
    await shown('interview-summary');
    await page.goto(`${system.url}/answers`);
    await settlesOn(
      () => page.getByTestId('past-answer').count(),
      2,
      'two past answers',
    );
  },
);

step('the monitoring page knows the workers', async () => {
  await page.goto(`${system.url}/admin`);
  await page.getByText('pocketsphinx').first().waitFor();
  await page.getByText('compose-feedback').first().waitFor();
});

step('no page had a fault of its own', () => assert.deepEqual(faults, []));
