// EVAL_DATA_DIR=<data> node tools/training/train-topic-fit.mjs: fits the weights of
// apps/analyzer/src/relevance/topic-fit.ts and prints them.
//
// Positive: answers of our development ladders (strong, fair, weak) with their own question, and without points answers
// that people typed. Negative: answers of the ladders held against every other question, and answers about something
// else. Each side weighs the same. Nearness is that of weights which were trained without the question.
import { bareQuestion, typed } from '../../eval/analysis/answers.mjs';
import { bankByText, readJsonLines, ROOT } from '../../eval/analysis/files.mjs';
import { answersOfPeople } from '../../eval/analysis/people.mjs';
import { dataDir } from './data-dir.mjs';
import { fitLogistic, probabilityOf } from './fit-logistic.mjs';
import { LADDERS, ON_QUESTION } from './ladders.mjs';
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

const { topicEvidenceOf } = await loadTypeScript(
  'apps/analyzer/src/testing/eval-entry.ts',
);
const people = answersOfPeople(dataDir('answers/')).training;
const bank = bankByText();
const rows = LADDERS.flatMap((name) =>
  readJsonLines(`${ROOT}/eval/data/${name}`),
).filter((row) => row.tier !== 'nonsense' && bank.has(row.question));
const questions = [...new Set(rows.map((row) => row.question))];

for (const [name, featuresOf] of Object.entries(SETS)) {
  const hasPoints = name === 'with points';
  const evidenceOf = (answer, asked, own) => ({
    ...topicEvidenceOf(typed(answer), asked),
    nearness: heldOutNearness(answer, asked, own),
  });
  const ofPeople = hasPoints ? [] : people;
  const examples = rows.flatMap((row) =>
    questions
      .filter((text) => ON_QUESTION.has(row.tier) || text === row.question)
      .map((text) => {
        const question = bank.get(text);
        const asked = hasPoints ? question : { ...question, points: [] };
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
  for (const row of ofPeople)
    examples.push({
      group: 'own',
      x: featuresOf(evidenceOf(row.answer, bareQuestion(row), row.question)),
    });
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
