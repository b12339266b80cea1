import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromiumContext } from './harness/browsers.mjs';
import { client, STAR_ANSWER } from './harness/client.mjs';
import { pageFaults } from './harness/journey.mjs';
import { startOllamaDouble } from './harness/ollama-double.mjs';
import { focusSettlesOn, settlesOn } from './harness/settles.mjs';
import { subscriptions } from './harness/subscriptions.mjs';
import { startSystem } from './harness/system.mjs';
import { until } from './harness/until.mjs';
import { assertUsableEverywhere, look, LOOKS } from './harness/usable.mjs';

const NOTE = 'The point was that I talked to my manager first.';

let double;
let system;
let api;
let context;
let page;
let interview;
/** An answer that the steps below go on with. */
let answer;
/** Answers whose news the page gets from now on. */
let followed;
const faults = [];

before(async () => {
  double = await startOllamaDouble();
  system = await startSystem({
    env: {
      SPEECH_ENGINE: 'none',
      OLLAMA_URL: double.url,
      // Chats are held while the page is looked at.
      OLLAMA_FIRST_TOKEN_MS: '170000',
      OLLAMA_IDLE_MS: '170000',
    },
  });
  api = client(system.url);
  [interview, context] = await Promise.all([
    api.interview({ count: 2 }),
    chromiumContext({ reducedMotion: 'reduce' }),
  ]);
  answer = await api.answered(interview);
  page = context.pages()[0];
  page.setDefaultTimeout(15_000);
  pageFaults(page, faults);
  followed = subscriptions(page);
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
after(async () => {
  await context?.close();
  await system?.stop();
  await double?.stop();
});

const at = (id) => page.getByTestId(id);
const open = async (id) => {
  await page.goto(`${system.url}/answers/${id}`);
  await at('measure-length').waitFor();
};
const usable = (what) => assertUsableEverywhere(page, what);
/** On the page of an answer, once news of it reaches the page. */
const follow = async (id) => {
  await page.goto(`${system.url}/answers/${id}`);
  await until(() => followed.has(id), 15_000, 'the page to follow the answer');
};

test('feedback fills in while the model writes it, and nothing that is read jumps', async () => {
  await look(page, LOOKS[0]);
  // The double says no word about "nervous", which is sent back once: what was shown is taken back then.
  await double.script([
    { holdBefore: [''] },
    { holdBefore: ['"keep"'] },
    { holdBefore: ['', '"keep"', '"next"', '"question"'] },
  ]);
  const { body } = await api.submitText(interview, STAR_ANSWER);
  await follow(body.id);
  const hero = at('feedback-hero');
  const opening = at('feedback-acknowledgement');
  await double.release();
  await double.held();
  await opening.waitFor();
  await double.release();
  await at('feedback-taken-back').waitFor();
  await double.release();
  await double.held();
  await opening.waitFor();
  assert.equal(await hero.getAttribute('aria-busy'), 'true');
  assert.equal(await at('feedback-next-step').count(), 0);
  await at('stage-feedback')
    .getByText(/Writing/)
    .first()
    .waitFor();
  const before = {
    text: await opening.innerText(),
    ...(await opening.boundingBox()),
  };
  await double.release();
  await at('feedback-strength').first().waitFor();
  await hero
    .locator('..')
    .getByText(/found in your answer/)
    .first()
    .waitFor();
  assert.equal(await at('feedback-next-step').count(), 0);
  await double.release();
  await at('feedback-next-step').waitFor();
  assert.equal(await hero.getAttribute('aria-busy'), 'true');
  await usable('feedback half written');
  await double.release();
  await at('feedback-source')
    .getByText(/gemma3:4b/)
    .first()
    .waitFor();
  const after = {
    text: await opening.innerText(),
    ...(await opening.boundingBox()),
  };
  assert.equal(after.text, before.text);
  assert.equal(after.y, before.y, 'the opening is where it was');
});

test('the layout is quiet while feedback is written, on a phone as well', async () => {
  for (const screen of [LOOKS[0], LOOKS[2]]) {
    await look(page, screen);
    // What the layout does while the text grows; nothing of it comes before the page is being watched.
    await double.script([{ holdBefore: [''] }, { chunkMs: 15 }]);
    const { body } = await api.submitText(interview, STAR_ANSWER);
    await follow(body.id);
    await page.getByText('Question 1 of 2').waitFor();
    await at('feedback-style').waitFor();
    await page.evaluate(() => {
      window.shift = 0;
      const add = (entries) => {
        for (const entry of entries) window.shift += entry.value;
      };
      window.shifts = new window.PerformanceObserver((list) =>
        add(list.getEntries()),
      );
      window.shifts.observe({ type: 'layout-shift' });
      window.addShifts = () => add(window.shifts.takeRecords());
    });
    await double.release();
    await at('feedback-source').waitFor({ timeout: 60_000 });
    const shift = await page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1)
        await new Promise((resolve) => window.requestAnimationFrame(resolve));
      window.addShifts();
      return window.shift;
    });
    assert.ok(shift < 0.1, `${shift.toFixed(3)} at ${screen.name}`);
  }
  await look(page, LOOKS[0]);
});

test('a feeling is put right with the keyboard, holds, and is taken back', async () => {
  await open(answer.id);
  const feeling = at('stated-feeling').first();
  const word = await feeling.locator('b').innerText();
  await feeling.getByRole('button', { name: /^Not right/ }).focus();
  await page.keyboard.press('Enter');
  await focusSettlesOn(page, 'Enthusiasm');
  await usable('choosing a feeling');
  await focusSettlesOn(page, 'Enthusiasm');
  const choices = await feeling.getByRole('group').getByRole('button').count();
  assert.equal(choices, 9, 'eight groups and Close');
  for (let presses = 0; presses < 7; presses += 1)
    await page.keyboard.press('Tab');
  await focusSettlesOn(page, 'No particular feeling');
  await page.keyboard.press('Enter');
  const said = feeling.getByText('You said: No particular feeling');
  await said.first().waitFor();
  await focusSettlesOn(page, 'Another word');

  await open(answer.id);
  await at('stated-feeling').first().getByText('You said:').waitFor();
  await usable('a feeling that was put right');
  await feeling.getByRole('button', { name: /^Undo/ }).click();
  await feeling.getByRole('button', { name: /^Not right/ }).waitFor();
  await settlesOn(
    () => feeling.locator('b').innerText(),
    word,
    'the word that the reading found',
  );
});

test('"this missed my point": the first feedback stands while a second look is written, then beside it', async () => {
  await open(answer.id);
  const first = await at('feedback-acknowledgement').innerText();
  await at('missed-open').click();
  const line = at('missed-point').getByRole('textbox');
  await at('missed-point').locator('textarea:focus').waitFor();
  await usable('the form for one line');
  await line.fill(NOTE);
  await at('missed-point').getByText('48 of 300').waitFor();
  await double.script([{ holdBefore: [''] }]);
  await line.press('Enter');
  await at('looking-again').waitFor();
  assert.equal(await at('feedback-acknowledgement').innerText(), first);
  assert.match(await at('looking-again').innerText(), /manager first/);
  await usable('a second look under way');
  await double.release();

  await at('second-look').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Go to it' }).click();
  await focusSettlesOn(page, 'A second look');
  assert.match(await at('second-look-heard').innerText(), /my manager/);
  await at('second-look-change').first().waitFor();
  assert.match(await at('earlier-feedback').innerText(), /Your first feedback/);
  assert.ok((await at('earlier-feedback').innerText()).includes(first));
  const [now, before] = await Promise.all(
    ['second-look', 'earlier-feedback'].map((id) => at(id).boundingBox()),
  );
  assert.ok(now.x + now.width <= before.x, 'side by side');
  await usable('a second look beside the first');
  await look(page, LOOKS[2]);
  const [above, below] = await Promise.all(
    ['second-look', 'earlier-feedback'].map((id) => at(id).boundingBox()),
  );
  assert.ok(above.y + above.height <= below.y, 'one below the other');
  await look(page, LOOKS[0]);
});

test('a style that is chosen is kept, and the feedback written again in it', async () => {
  const other = await api.answered(interview);
  await open(other.id);
  await at('feedback-style').selectOption('to-the-point');
  await at('write-again').click();
  await at('write-again').waitFor({ state: 'detached' });
  await settlesOn(
    async () => (await api.settled(other.id)).feedback.attempt,
    2,
    'the feedback written again',
    30_000,
  );
  await page.goto(system.url);
  await settlesOn(
    () => at('feedback-style').inputValue(),
    'to-the-point',
    'the style that was chosen',
  );
  await at('feedback-style').selectOption('balanced');
  await page.getByText('What worked, and what to try next.').waitFor();
});

test('an answer is read again: what was read stays until then, and both readings can be held side by side', async () => {
  const other = await api.answered(interview);
  await open(other.id);
  await page.getByRole('button', { name: /^How this was read/ }).click();
  await page.getByText('the only reading of these words').waitFor();
  await at('read-again').click();
  await at('readings-same').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: /^The same in both/ }).click();
  await usable('two readings');
  assert.equal((await api.settled(other.id)).analysis.attempt, 2);
});

test('the question of the feedback is answered next', async () => {
  const other = await api.answered(interview);
  const { question } = other.feedback.result;
  await open(other.id);
  await at('follow-up').click();
  await page.waitForURL(/\/questions\/2$/);
  await page.getByRole('heading', { name: question }).waitFor();
  assert.match(
    await at('question-origin').innerText(),
    /^Follow-up to your answer on/,
  );
  await usable('the room of a follow-up');
  await at('type-instead').click();
  await at('answer-text').fill(STAR_ANSWER);
  await at('submit').click();
  await page.waitForURL(/\/answers\//);
  await at('measure-coverage')
    .getByText(/Not measured/)
    .first()
    .waitFor({ timeout: 30_000 });
  assert.equal(
    await page.getByText('Points this question looks for').count(),
    0,
  );
  await page.goto(`${system.url}/interviews/${interview.id}`);
  await at('question-origin').first().waitFor();
  await usable('an interview with a follow-up');
});

test('markup in an answer, in a quote and in a line is text and nothing else', async () => {
  const attacks = [
    '<img src=x onerror="hit=1">',
    '<script>hit=2</script>',
    '<svg onload="hit=3"></svg>',
    '<a href="javascript:hit=4">here</a>',
    '<iframe srcdoc="<script>parent[`hit`]=5</script>"></iframe>',
    '{{constructor["constructor"]("hit=6")()}}',
  ];
  const said = `I was honestly nervous about ${attacks[0]} and ${attacks[1]} in the search part. First I talked to my manager ${attacks[2]} and we agreed which ${attacks[3]} could wait. Then I profiled the slowest requests ${attacks[4]} and found that one query ran twice for every hotel ${attacks[5]}. In the end the response time went from five seconds to one point six seconds, and complaints dropped by 68 percent.`;
  const marked = await api.answered(interview, said);
  await open(marked.id);
  const strange = () =>
    page.evaluate(
      (names) => ({
        hit: window.hit ?? null,
        found: names.map(
          (name) => document.querySelectorAll(`main ${name}`).length,
        ),
        loads: document.querySelectorAll('[onload], [onerror]').length,
        links: [...document.links].filter(({ protocol }) =>
          /javascript|data/.test(protocol),
        ).length,
      }),
      ['img', 'script', 'iframe'],
    );
  const nothing = { hit: null, found: [0, 0, 0], loads: 0, links: 0 };
  await at('transcript-text').waitFor();
  // Every character is there; where one part of the story ends the page begins a new line, even within markup.
  const bare = (text) => text.replace(/\s+/g, '');
  const shown = bare(await at('transcript-text').innerText());
  for (const attack of attacks)
    assert.ok(shown.includes(bare(attack)), `${attack} in ${shown}`);
  assert.deepEqual(await strange(), nothing);

  await at('missed-open').click();
  await at('missed-point')
    .getByRole('textbox')
    .fill(`I talked to my manager ${attacks[0]}${attacks[3]}`);
  await page.getByRole('button', { name: 'Look again' }).click();
  await at('second-look').waitFor({ timeout: 30_000 });
  await at('second-look').getByText(attacks[0]).first().waitFor();
  assert.deepEqual(await strange(), nothing);
  for (const button of await page.locator('button[aria-pressed]').all())
    await button.click();
  await page.evaluate(
    () => new Promise((done) => window.requestAnimationFrame(() => done())),
  );
  assert.deepEqual(await strange(), nothing);
  for (const path of ['/answers', `/interviews/${interview.id}`]) {
    await page.goto(system.url + path);
    await page.locator('main a').first().waitFor();
    assert.deepEqual(await strange(), nothing);
  }
});

test('no page had a fault of its own', () => assert.deepEqual(faults, []));
