import { rounded, typed } from './answers.mjs';

const WARM_UP = 60;
const RUNS = 150;

/** CPU milliseconds per call, the median of five batches, warm. */
function cpuMs(run) {
  for (let k = 0; k < WARM_UP; k += 1) run(k);
  const batches = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    for (let k = 0; k < RUNS / 5; k += 1) run(k);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / (RUNS / 5);
  });
  return batches.sort((a, b) => a - b)[2];
}

/** Rows on the CPU time of an answer of 170 words, against wink-nlp alone on the same text. */
export function cpuRows(rows, question, analyze, readBare) {
  const words = rows
    .filter((row) => row.tier === 'strong')
    .map((row) => row.answer.split(/\s+/).slice(0, 170).join(' '));
  if (words.length === 0) return [];
  const of = (k) => words[k % words.length];
  const bare = cpuMs((k) => readBare(of(k)));
  const ours = cpuMs((k) => analyze(typed(of(k)), question));
  return [
    {
      measure: 'CPU per 170-word answer, ratio to bare wink-nlp',
      value: rounded(ours / bare, 2),
      unit: 'times',
      target: 3,
      passed: ours / bare <= 3,
      note: `${ours.toFixed(2)} ms against ${bare.toFixed(2)} ms, warm, median of five batches; bare: the same pipes and the same outputs read`,
    },
    {
      measure: 'CPU per 170-word answer',
      value: rounded(ours, 2),
      unit: 'ms',
      target: 15,
      passed: ours <= 15,
      note: 'warm',
    },
  ];
}
