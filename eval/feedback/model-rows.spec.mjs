import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answersFor } from './answers.mjs';
import { coachRows } from './coach-rows.mjs';
import { loadProduct } from './load-product.mjs';
import { modelRows } from './model-rows.mjs';

const COUNT = 6;
let product;
let double;
let url;
let coach;
const { answers } = answersFor(null);
before(async () => {
  product = await loadProduct();
  double = new product.OllamaDouble();
  url = await double.start();
  coach = await coachRows(product, { answers: answers.slice(0, 2), real: 0 });
});
after(() => double?.stop());

const rowsWith = async (options) =>
  new Map(
    (
      await modelRows(product, answers, coach, {
        model: '',
        count: COUNT,
        ...options,
      })
    ).map((row) => [row.measure, row]),
  );

test('with a server the rows hold what its model wrote and rated', async () => {
  const rows = await rowsWith({ url });
  assert.equal(rows.get('model: answers').value, COUNT);
  assert.equal(rows.get('model: schema-valid').value, 1);
  assert.equal(rows.get('model: quotes verified').value, 1);
  const written = rows.get('model: its text was used').value * COUNT;
  assert.ok(written >= COUNT / 2);
  assert.ok(rows.get('model: time to first word, 95th percentile').value > 0);
  // The double gives 3 for each criterion, so the measured ones decide how near that is.
  assert.equal(rows.get('model: blind ratings accepted').value, 1);
  const { value } = rows.get('model: blind ratings within 1 of the measured');
  assert.ok(value > 0 && value <= 1);
  // A rating and a text for each answer that can be assessed, and one trial before them.
  assert.ok(double.chats.length >= Math.round(2 * written) + 1);
});

test('without one, each of them is there and not measured', async () => {
  const measured = await rowsWith({ url });
  for (const options of [{}, { url: 'http://127.0.0.1:9' }]) {
    const rows = await rowsWith(options);
    assert.deepEqual([...rows.keys()], [...measured.keys()]);
    for (const { value, note, passed } of rows.values()) {
      assert.equal(value, null);
      assert.equal(passed, null);
      assert.notEqual(note, '');
    }
  }
});
