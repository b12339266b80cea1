import { mean, pearson, rounded, typed } from './answers.mjs';

const FEWEST_WORDS = 5;
const FEWEST_ANSWERS = 5;

/** A reference answer as one expected point: nobody has split it or written aliases. */
const pointsOf = (reference) => [
  { id: 'reference', text: reference, aliases: [] },
];

const STOP = new Set(
  'the a an of to in and or is are be it that this for with as on by from at its can not if when which will has have was were than then so but into only also does do'.split(
    ' ',
  ),
);
/** Five lines that anybody would write first: words without their endings, share of the reference's found. */
const stems = (text) =>
  new Set(
    (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
      .filter((word) => !STOP.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|ly)$/, '').slice(0, 7)),
  );
function stemCoverage(reference, answer) {
  const wanted = stems(reference);
  const said = stems(answer);
  return [...wanted].filter((stem) => said.has(stem)).length / wanted.size;
}

/** Rows on how well coverage agrees with human grades, within each question and then averaged. */
export function coverageRows(rows, coverageScore) {
  const answers = rows
    .filter((row) => row.answer.trim().split(/\s+/).length >= FEWEST_WORDS)
    .map((row) => {
      const question = {
        id: 'graded',
        text: row.question.slice(0, 300),
        kind: 'technical',
        roles: ['software-engineer'],
        levels: ['mid'],
        why: 'A short answer that people have graded.',
        points: pointsOf(row.reference_answer),
        target: { minSec: 30, maxSec: 90 },
      };
      return {
        split: row.split,
        question: row.question,
        grade: Number(row.score),
        scores: {
          coverage: coverageScore(typed(row.answer), question),
          'five-line stem coverage': stemCoverage(
            row.reference_answer,
            row.answer,
          ),
          length: row.answer.split(/\s+/).length,
        },
      };
    })
    .filter((row) => Number.isFinite(row.grade));
  const within = (name, split) => {
    const groups =
      Map.groupBy?.(answers, (a) => a.question) ?? groupBy(answers);
    const rs = [...groups.values()].flatMap((group) => {
      const own = group.filter((a) => !split || a.split === split);
      if (own.length < FEWEST_ANSWERS) return [];
      return (
        pearson(
          own.map((a) => a.scores[name]),
          own.map((a) => a.grade),
        ) ?? []
      );
    });
    return { r: mean(rs), questions: rs.length };
  };
  const splits = [...new Set(answers.map((a) => a.split))].filter((s) =>
    /unseen_questions/.test(s),
  );
  return ['', ...splits].flatMap((split) =>
    ['coverage', 'five-line stem coverage', 'length'].map((name) => {
      const { r, questions } = within(name, split);
      const isOurs = name === 'coverage' && !split;
      return {
        measure: `${name} and human grades, mean r within question${split ? `, ${split}` : ''}`,
        value: rounded(r),
        unit: 'r',
        target: isOurs ? 0.48 : null,
        passed: isOurs ? r !== null && r >= 0.48 : null,
        note: `${questions} questions, answers of ${FEWEST_WORDS} words or more${name === 'coverage' ? '' : '; baseline'}${name === 'coverage' ? '; whole-answer score, chosen on this file; the page shows point coverage, which shares its word families only' : ''}`,
      };
    }),
  );
}

function groupBy(answers) {
  const groups = new Map();
  for (const answer of answers)
    groups.set(answer.question, [
      ...(groups.get(answer.question) ?? []),
      answer,
    ]);
  return groups;
}
