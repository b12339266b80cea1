import { isForTraining } from '../../tools/training/ladders.mjs';
import { bareQuestion, rounded, typed } from './answers.mjs';

/** Words from which an answer is long enough to be read. */
const ENOUGH = 40;

/** Rows on answers that people typed in an interview: how many of them are refused, or held to be about something else. */
export function realAnswersRows(rows, analyze) {
  const people = [...new Set(rows.map((row) => row.candidate))].sort();
  const long = rows
    .filter((row) => !isForTraining(people.indexOf(row.candidate)))
    .filter((row) => row.answer.trim().split(/\s+/).length >= ENOUGH);
  const reasons = new Map();
  for (const row of long) {
    const { notAssessable, ratings } = analyze(
      typed(row.answer),
      bareQuestion({ question: row.question, kind: 'behavioural' }),
    );
    const reason =
      notAssessable?.code ??
      ratings.criteria.find((r) => r.notAssessed)?.notAssessed.code;
    if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const refused = [...reasons.values()].reduce((a, b) => a + b, 0);
  const by = [...reasons].map(([reason, count]) => `${reason} ${count}`);
  return [
    {
      measure: 'answers of people that are not rated',
      value: rounded(refused / long.length),
      unit: 'share',
      target: null,
      passed: null,
      note: `${refused} of ${long.length} typed answers of ${ENOUGH} words or more to behavioural questions, by people whose answers trained nothing${by.length > 0 ? `: ${by.join(', ')}` : ''}`,
    },
  ];
}
