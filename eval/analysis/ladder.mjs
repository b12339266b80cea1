import { bareQuestion, overallOf, rounded, typed } from './answers.mjs';

const ABOVE = {
  strong: ['fair', 'weak', 'offtopic', 'nonsense'],
  fair: ['weak', 'offtopic', 'nonsense'],
  weak: ['offtopic', 'nonsense'],
};

/** Rows on the order of a ladder of answers, and on nonsense that was rated. */
export function ladderRows(rows, analyze, bank, log = () => undefined) {
  const questionsOf = {
    '': (row) => bareQuestion(row),
    ', with the expected points of our bank': (row) => bank.get(row.question),
  };
  return Object.entries(questionsOf).flatMap(([suffix, questionOf]) => {
    const known = rows.filter((row) => questionOf(row));
    if (suffix && known.length === 0) return [];
    const scored = known.map((row) => ({
      ...row,
      overall: overallOf(analyze(typed(row.answer), questionOf(row))),
    }));
    let [pairs, right] = [0, 0];
    const wrong = [];
    for (const high of scored)
      for (const low of scored) {
        if (
          high.question !== low.question ||
          !ABOVE[high.tier]?.includes(low.tier)
        )
          continue;
        pairs += 1;
        if (high.overall > low.overall) right += 1;
        else
          wrong.push(`${high.id} ${high.overall} <= ${low.id} ${low.overall}`);
      }
    for (const line of wrong) log(`  ${line}`);
    const nonsense = scored.filter((row) => row.tier === 'nonsense');
    const rated = nonsense.filter((row) => row.overall >= 0);
    for (const row of rated) log(`  rated nonsense: ${row.id} ${row.overall}`);
    const questions = new Set(scored.map((row) => row.question)).size;
    return [
      {
        measure: `ladder order${suffix}`,
        value: rounded(pairs === 0 ? null : right / pairs),
        unit: 'share of pairs',
        target: 0.95,
        passed: pairs > 0 && right / pairs >= 0.95,
        note: `${pairs} pairs, ${questions} questions; "not assessable" is below every rating; a tie is wrong`,
      },
      {
        measure: `nonsense rated${suffix}`,
        value: rounded(
          nonsense.length === 0 ? null : rated.length / nonsense.length,
        ),
        unit: 'share',
        target: 0.02,
        passed: nonsense.length > 0 && rated.length / nonsense.length <= 0.02,
        note: `${rated.length} of ${nonsense.length}`,
      },
    ];
  });
}
