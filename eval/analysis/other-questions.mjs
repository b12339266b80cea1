import { rounded, typed } from './answers.mjs';

const relevanceOf = (analysis) =>
  analysis.ratings?.criteria.find((r) => r.criterion === 'relevance')?.value ??
  0;

/**
 * Rows on relevance to the question that was asked: good answers held against their own question, and against every
 * other one of the same ladder, which they answer by chance at most.
 */
export function otherQuestionsRows(rows, analyze, bank) {
  const good = rows.filter(
    (row) => ['strong', 'fair'].includes(row.tier) && bank.has(row.question),
  );
  const questions = [...new Set(good.map((row) => row.question))];
  if (questions.length < 2) return [];
  const values = { own: [], other: [] };
  for (const row of good)
    for (const text of questions)
      values[text === row.question ? 'own' : 'other'].push(
        relevanceOf(analyze(typed(row.answer), bank.get(text))),
      );
  const share = (list, holds) => list.filter(holds).length / list.length;
  const row = (measure, value, list) => ({
    measure,
    value: rounded(value),
    unit: 'share',
    target: null,
    passed: null,
    note: `${list.length} answers with a question, strong and fair ones`,
  });
  return [
    row(
      'own question: relevance of 3 or more',
      share(values.own, (v) => v >= 3),
      values.own,
    ),
    row(
      'another question: relevance of 4 or 5',
      share(values.other, (v) => v >= 4),
      values.other,
    ),
  ];
}
