// EVAL_DATA_DIR=<data> node tools/training/train-topic-fit.mjs: fits the weights of
// apps/analyzer/src/relevance/topic-fit.ts and prints them.
//
// Positive: answers of our development ladders (strong, fair, weak) and both sides of the fairness pairs, learners and
// dialects among them, with their own question, and without points answers that people typed. Negative: answers of the
// ladders held against other questions, and answers about something else. Each side weighs the same. Nearness is that of
// weights which were trained without the question.
import { bareQuestion, typed } from '../../eval/analysis/answers.mjs';
import { bankByText } from '../../eval/analysis/files.mjs';
import { answersOfPeople } from '../../eval/analysis/people.mjs';
import { dataDir } from './data-dir.mjs';
import { fitLogistic, probabilityOf } from './fit-logistic.mjs';
import { FAIRNESS, LADDERS, ON_QUESTION, rowsOf } from './ladders.mjs';
import { heldOutNearness } from './nearness-model.mjs';
import { loadTypeScript } from './load-typescript.mjs';

/** As in topic-fit.ts: a likeness above this says no more. */
const HIGHEST = 0.4;
const SETS = {
  'with points': (e) => [
    e.points,
    Math.min(HIGHEST, e.aliases),
    Math.min(HIGHEST, e.likeness),
    e.words,
    e.nearness,
  ],
  'without points': (e) => [
    Math.min(HIGHEST, e.likeness),
    e.words,
    e.nearness,
    e.work,
  ],
};
const RIDGE = 0.0001;
/** Each answer is held against so many other questions. */
const OTHER_QUESTIONS = 60;

const { topicEvidenceOf } = await loadTypeScript(
  'apps/analyzer/src/testing/eval-entry.ts',
);
const people = answersOfPeople(dataDir('answers/')).training;
const bank = bankByText();
const ladders = rowsOf(LADDERS).filter((row) => row.tier !== 'nonsense');
const told = rowsOf(FAIRNESS).flatMap(({ base, variant, ...row }) => [
  { ...row, answer: base },
  { ...row, answer: variant },
]);

for (const [name, featuresOf] of Object.entries(SETS)) {
  const hasPoints = name === 'with points';
  const evidenceOf = (answer, asked, own) => ({
    ...topicEvidenceOf(typed(answer), asked),
    nearness: heldOutNearness(answer, asked, own),
  });
  const ofPeople = hasPoints ? [] : people;
  const rows = ladders.filter((row) => !hasPoints || bank.has(row.question));
  const questions = [
    ...new Map(rows.map((row) => [row.question, bareQuestion(row)])).values(),
  ];
  const examples = rows.flatMap((row) =>
    heldAgainst(row, questions).map((question) => {
      const { text } = question;
      const asked = hasPoints ? bank.get(text) : question;
      return {
        group:
          row.tier === 'offtopic'
            ? 'elsewhere'
            : text === row.question
              ? 'own'
              : 'other',
        x: featuresOf(evidenceOf(row.answer, asked, row.question)),
      };
    }),
  );
  for (const row of [...told, ...ofPeople]) {
    if (hasPoints && !bank.has(row.question)) continue;
    const asked = hasPoints ? bank.get(row.question) : bareQuestion(row);
    examples.push({
      group: 'own',
      x: featuresOf(evidenceOf(row.answer, asked, row.question)),
    });
  }
  const model = fitted(examples);
  const scores = (group) =>
    examples
      .filter((e) => e.group === group)
      .map((e) => probabilityOf(e.x, model))
      .sort((a, b) => a - b);
  console.log(
    name,
    [model.bias, ...model.weights].map((w) => w.toFixed(2)).join(' '),
  );
  const own = scores('own');
  for (const share of [0, 0.02, 0.05, 0.1]) {
    const cut = own[Math.floor(share * (own.length - 1))];
    const below = (group) => {
      const all = scores(group);
      return (all.filter((p) => p < cut).length / all.length).toFixed(2);
    };
    console.log(
      `  cut ${cut.toFixed(3)}: below it ${share} of own, ${below('elsewhere')} of elsewhere, ${below('other')} of other questions`,
    );
  }
}

/** The question of a ladder's row, and where the answer is about it, others spread over all of them. */
function heldAgainst(row, questions) {
  const own = questions.findIndex(({ text }) => text === row.question);
  const step = questions.length / OTHER_QUESTIONS;
  const others = ON_QUESTION.has(row.tier)
    ? Array.from(
        { length: OTHER_QUESTIONS },
        (_, at) => Math.floor(own + at * step) % questions.length,
      )
    : [];
  return [...new Set([own, ...others])].map((at) => questions[at]);
}

/** Both classes weigh the same, and so do the two kinds of negatives. */
function fitted(examples) {
  const size = (group) => examples.filter((e) => e.group === group).length;
  const share = {
    own: 1 / size('own'),
    elsewhere: 0.5 / size('elsewhere'),
    other: 0.5 / size('other'),
  };
  return fitLogistic(
    examples.map(({ group, x }) => ({
      x,
      isTrue: group === 'own',
      weight: share[group],
    })),
    RIDGE,
  );
}
