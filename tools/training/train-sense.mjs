// EVAL_DATA_DIR=<data> node tools/training/train-sense.mjs: writes apps/analyzer/src/measures/sense-weights.json.
//
// Nonsense of our development ladders that passes every other check, against all their other answers, both sides of the
// fairness pairs, so that learners and dialects are among those it must let pass, answers that people typed, and short
// answers of students (SAF, Filighera et al. 2022, MIT). Questions come without expected points. Same data, same bytes. `--folds` prints how it does
// on questions that it was not trained with.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareQuestion, typed } from '../../eval/analysis/answers.mjs';
import { readJsonLines, readTsv, ROOT } from '../../eval/analysis/files.mjs';
import { FAIRNESS, LADDERS, ON_QUESTION, typedByPeople } from './ladders.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { heldOutNearness } from './nearness-model.mjs';
import { minimize } from './minimize.mjs';
import { sigmoid } from './tune-emotion.mjs';

const RIDGE = 20;
/** There are many more answers than nonsense, and most of the students' are about few questions. */
const ANSWER_WEIGHT = 0.2;
const STUDENT_WEIGHT = 0.1;
/** Numbers of the mean word vector are 0.1 in size; this much each of them counts beside the others. */
const VECTOR_SCALE = 5;
const ROUNDS = 200;
const FOLDS = 8;
const OUT = new URL(
  '../../apps/analyzer/src/measures/sense-weights.json',
  import.meta.url,
);

const data = process.env.EVAL_DATA_DIR;
if (!data) {
  console.error('Set EVAL_DATA_DIR to the folder that holds answers/.');
  process.exit(2);
}
const { NEARNESS, senseFeaturesOf } = await loadTypeScript(
  'apps/analyzer/src/testing/eval-entry.ts',
);
const rowsOf = (names) =>
  names.flatMap((name) => readJsonLines(`${ROOT}/eval/data/${name}`));
const texts = [
  ...rowsOf(LADDERS).map((row) => ({ ...row, text: row.answer })),
  ...rowsOf(FAIRNESS).flatMap((row) => [
    { ...row, id: `${row.id} base`, tier: 'strong', text: row.base },
    { ...row, tier: 'strong', text: row.variant },
  ]),
  ...typedByPeople(data).map((row) => ({ ...row, text: row.answer })),
  ...readTsv(join(data, 'answers', 'graded_short_answers.tsv')).map((row) => ({
    id: row.id,
    question: row.question,
    kind: 'technical',
    tier: 'student',
    text: row.answer,
  })),
];
const examples = texts.flatMap((row) => {
  const features = senseFeaturesOf(typed(row.text), bareQuestion(row));
  if (features === null) return [];
  if (row.tier !== 'student')
    features[NEARNESS] = heldOutNearness(row.text, bareQuestion(row));
  return [{ ...row, features, isNonsense: row.tier === 'nonsense' }];
});
const questions = [...new Set(examples.map((e) => e.question))].sort();
const fit = (seen) => {
  const own = examples.filter(({ question }) => seen(question));
  const size = own[0].features.length;
  const moments = Array.from({ length: size }, (_, at) => momentsOf(own, at));
  const scaled = own.map(({ features }) =>
    features.map((x, at) => (x - moments[at].mean) * moments[at].scale),
  );
  const evaluate = (x, gradient) => {
    let value = 0;
    gradient.fill(0);
    for (let at = 0; at < size; at += 1) {
      value += (RIDGE / 2) * x[at] ** 2;
      gradient[at] = RIDGE * x[at];
    }
    own.forEach(({ isNonsense, tier }, n) => {
      const weight = isNonsense
        ? 1
        : tier === 'student'
          ? STUDENT_WEIGHT
          : ANSWER_WEIGHT;
      const score = scaled[n].reduce((sum, f, at) => sum + f * x[at], x[size]);
      value +=
        weight *
        (Math.log1p(Math.exp(-Math.abs(score))) +
          Math.max(0, score) -
          (isNonsense ? score : 0));
      const error = weight * (sigmoid(score) - (isNonsense ? 1 : 0));
      scaled[n].forEach((f, at) => (gradient[at] += error * f));
      gradient[size] += error;
    });
    return value;
  };
  const x = minimize(evaluate, new Float64Array(size + 1), ROUNDS);
  const weights = moments.map(({ scale }, at) => scale * x[at]);
  const bias = moments.reduce(
    (sum, { mean }, at) => sum - weights[at] * mean,
    x[size],
  );
  return { weights, bias };
};

if (process.argv.includes('--folds')) printFolds();
else {
  const { weights, bias } = fit(() => true);
  writeFileSync(
    OUT,
    `${JSON.stringify(
      {
        source:
          'Trained by tools/training/train-sense.mjs on answers of our own.',
        bias: Number(bias.toFixed(4)),
        weights: weights.map((w) => Number(w.toFixed(4))).join(' '),
      },
      null,
      2,
    )}\n`,
  );
  const count = examples.filter((e) => e.isNonsense).length;
  console.log(`${count} of nonsense, ${examples.length - count} answers`);
}

/** Mean and scale of a feature: 1 over its spread, for word vectors one for all. */
function momentsOf(own, at) {
  const values = own.map(({ features }) => features[at]);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length,
  );
  const isOfVector = at >= own[0].features.length - 100;
  return { mean, scale: isOfVector ? VECTOR_SCALE : 1 / (spread + 1e-9) };
}

function printFolds() {
  const scored = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isLeftOut = (question) =>
      questions.indexOf(question) % FOLDS === fold;
    const { weights, bias } = fit((question) => !isLeftOut(question));
    for (const example of examples.filter((e) => isLeftOut(e.question))) {
      const sum = example.features.reduce(
        (s, f, at) => s + f * weights[at],
        bias,
      );
      scored.push({ ...example, p: sigmoid(sum) });
    }
  }
  const nonsense = scored.filter((e) => e.isNonsense);
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
