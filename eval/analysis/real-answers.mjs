import { bareQuestion, rounded, typed } from './answers.mjs';
import { ENOUGH_WORDS } from './people.mjs';

/** Rows on answers that people typed in an interview: how many of them are refused, or held to be about something else. */
export function realAnswersRows(answers, analyze) {
  const reasons = new Map();
  for (const row of answers) {
    const { notAssessable, ratings } = analyze(
      typed(row.answer),
      bareQuestion(row),
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
      value: rounded(refused / answers.length),
      unit: 'share',
      target: null,
      passed: null,
      note: `${refused} of ${answers.length} typed answers of ${ENOUGH_WORDS} words or more to behavioural questions, by people whose answers trained nothing${by.length > 0 ? `: ${by.join(', ')}` : ''}`,
    },
  ];
}
