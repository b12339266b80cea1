// EVAL_DATA_DIR=<data> node tools/training/train-sense.mjs: writes apps/analyzer/src/measures/sense-weights.json.
//
// Nonsense of our development ladders that passes every other check, against all their other answers, both sides of the
// fairness pairs, so that learners and dialects are among those it must let pass, answers that people typed, and short
// answers of students (SAF, Filighera et al. 2022, MIT). Questions come without expected points. Same data, same bytes.
// `--folds` prints how it does on questions that it was not trained with.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareQuestion, typed } from '../../eval/analysis/answers.mjs';
import { readTsv } from '../../eval/analysis/files.mjs';
import { answersOfPeople } from '../../eval/analysis/people.mjs';
import { dataDir } from './data-dir.mjs';
import { fitLogistic, probabilityOf } from './fit-logistic.mjs';
import { FAIRNESS, LADDERS, ON_QUESTION, rowsOf } from './ladders.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { heldOutNearness } from './nearness-model.mjs';

const RIDGE = 20;
/** There are many more answers than nonsense; few but the students explain something and say nothing of themselves. */
const ANSWER_WEIGHT = 0.2;
const STUDENT_WEIGHT = 0.3;
/** Numbers of the mean word vector are 0.1 in size; this much each of them counts beside the others. */
const VECTOR_SCALE = 5;
const FOLDS = 8;
const OUT = new URL(
  '../../apps/analyzer/src/measures/sense-weights.json',
  import.meta.url,
);

const data = dataDir('answers/');
const { dimensions, senseFeaturesOf } = await loadTypeScript(
  'apps/analyzer/src/testing/eval-entry.ts',
);
const texts = [
  ...rowsOf(LADDERS).map((row) => ({ ...row, text: row.answer })),
  ...rowsOf(FAIRNESS).flatMap((row) => [
    { ...row, id: `${row.id} base`, tier: 'strong', text: row.base },
    { ...row, tier: 'strong', text: row.variant },
  ]),
  ...answersOfPeople(data).training.map((row) => ({
    ...row,
    tier: 'fair',
    text: row.answer,
  })),
  ...readTsv(join(data, 'answers', 'graded_short_answers.tsv')).map((row) => ({
    id: row.id,
    question: row.question,
    kind: 'technical',
    tier: 'student',
    text: row.answer,
  })),
];
const examples = texts.flatMap(({ id, tier, text, ...row }) => {
  const question = bareQuestion(row);
  const nearness =
    tier === 'student' ? undefined : heldOutNearness(text, question);
  const features = senseFeaturesOf(typed(text), question, nearness);
  if (features === null) return [];
  const isTrue = tier === 'nonsense';
  const weight = isTrue
    ? 1
    : tier === 'student'
      ? STUDENT_WEIGHT
      : ANSWER_WEIGHT;
  return [{ id, tier, question: row.question, features, isTrue, weight }];
});
const questions = [...new Set(examples.map((e) => e.question))].sort();

/** Logistic regression on features of one size; its weights are for the features as they are. */
function fit(own) {
  const moments = momentsOf(own.map(({ features }) => features));
  const { bias, weights } = fitLogistic(
    own.map(({ features, isTrue, weight }) => ({
      x: features.map((x, at) => (x - moments[at].mean) * moments[at].scale),
      isTrue,
      weight,
    })),
    RIDGE,
  );
  const unscaled = weights.map((w, at) => w * moments[at].scale);
  return {
    weights: unscaled,
    bias: unscaled.reduce((sum, w, at) => sum - w * moments[at].mean, bias),
  };
}

if (process.argv.includes('--folds')) printFolds();
else {
  const { weights, bias } = fit(examples);
  writeFileSync(
    OUT,
    `${JSON.stringify(
      {
        source:
          'Trained by tools/training/train-sense.mjs on answers of our own, of the SIOP 2024 machine-learning competition (MIT) and of SAF (Filighera et al. 2022, MIT). Weights only.',
        bias: Number(bias.toFixed(4)),
        weights: weights.map((w) => Number(w.toFixed(4))).join(' '),
      },
      null,
      2,
    )}\n`,
  );
  const count = examples.filter((e) => e.isTrue).length;
  console.log(`${count} of nonsense, ${examples.length - count} answers`);
}

/** Mean and scale of each feature: 1 over its spread, for word vectors, which come last, one for all. */
function momentsOf(rows) {
  return rows[0].map((_, at) => {
    const values = rows.map((features) => features[at]);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const spread = Math.sqrt(
      values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length,
    );
    const isOfVector = at >= rows[0].length - dimensions;
    return { mean, scale: isOfVector ? VECTOR_SCALE : 1 / (spread + 1e-9) };
  });
}

function printFolds() {
  const scored = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isLeftOut = (question) =>
      questions.indexOf(question) % FOLDS === fold;
    const model = fit(examples.filter((e) => !isLeftOut(e.question)));
    for (const example of examples.filter((e) => isLeftOut(e.question)))
      scored.push({ ...example, p: probabilityOf(example.features, model) });
  }
  const nonsense = scored.filter((e) => e.isTrue);
  const answers = scored.filter((e) => ON_QUESTION.has(e.tier));
  const elsewhere = scored.filter((e) => e.tier === 'offtopic');
  const students = scored.filter((e) => e.tier === 'student');
  for (const from of [0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8]) {
    const at = (rows) =>
      `${rows.filter((e) => e.p >= from).length} of ${rows.length}`;
    console.log(
      `from ${from}: nonsense ${at(nonsense)}, answers ${at(answers)}, elsewhere ${at(elsewhere)}, students ${at(students)}`,
    );
  }
  for (const { id, p } of answers.sort((a, b) => b.p - a.p).slice(0, 12))
    console.log(`  ${id} ${p.toFixed(2)}`);
}
