import { bareQuestion, mean, rounded, typed, valuesOf } from './answers.mjs';

/** Rows on pairs of answers with the same content in other words: no rating may change. */
export function fairnessRows(pairs, analyze, bank, log = () => undefined) {
  const changed = [];
  const dimensions = new Map();
  for (const pair of pairs) {
    const questions = [bareQuestion(pair), bank.get(pair.question)].filter(
      Boolean,
    );
    const isChanged = questions.some((question) => {
      const base = valuesOf(analyze(typed(pair.base), question));
      const variant = valuesOf(analyze(typed(pair.variant), question));
      const differs = JSON.stringify(base) !== JSON.stringify(variant);
      if (differs)
        log(
          `  ${pair.id} ${question.points.length > 0 ? 'bank' : 'bare'}: ${base} -> ${variant}`,
        );
      return differs;
    });
    const name = pair.dimension ?? 'all';
    const tally = dimensions.get(name) ?? [0, 0];
    dimensions.set(name, [tally[0] + (isChanged ? 1 : 0), tally[1] + 1]);
    if (isChanged) changed.push(pair.id);
  }
  const by = [...dimensions].map(([name, [n, of]]) => `${name} ${n} of ${of}`);
  return [
    {
      measure: 'fairness pairs with a changed rating',
      value: changed.length,
      unit: 'pairs',
      target: 0,
      passed: pairs.length > 0 && changed.length === 0,
      note: `of ${pairs.length}, with and without expected points: ${by.join(', ')}`,
    },
  ];
}

/** A fixed sequence of numbers 0..1: the same noise in every run. */
function sequence(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const MISHEARD =
  'the a and to of in that it is was for on with as at by from they we you this have be not are or an so what when there out up them then no just like know take into year your good some could than now look only come its over think also back after use two how our work first well way even new want because any these give day most us'.split(
    ' ',
  );

/** One word in ten replaced, left out or doubled, as a recogniser errs. */
export function withWordErrors(text, seed) {
  const next = sequence(seed);
  return text
    .split(/\s+/)
    .flatMap((word) => {
      if (next() >= 0.1) return [word];
      const kind = next();
      const other = MISHEARD[Math.floor(next() * MISHEARD.length)];
      if (kind < 0.6) return [other + (/[.,!?]$/.exec(word)?.[0] ?? '')];
      return kind < 0.85 ? [] : [word, other];
    })
    .join(' ');
}

/** Runs per answer. Steps and limits of the ratings were set on other seeds of the same answers: 1 to 30. */
const NOISE_SEEDS = Array.from({ length: 20 }, (_, at) => 1001 + at);

/** Rows on how far ratings move when one word in ten is misheard. */
export function noiseRows(rows, analyze, bank) {
  const answers = rows.filter((row) =>
    ['strong', 'fair', 'weak'].includes(row.tier),
  );
  const changes = [];
  let lost = 0;
  for (const [at, row] of answers.entries()) {
    const question = bank.get(row.question) ?? bareQuestion(row);
    const before = valuesOf(analyze(typed(row.answer), question));
    for (const seed of NOISE_SEEDS) {
      const noisy = typed(withWordErrors(row.answer, at * 31 + seed));
      const after = valuesOf(analyze(noisy, question));
      before.forEach((value, k) => {
        if (value === null && after[k] === null) return;
        if (value === null || after[k] === null) lost += 1;
        else changes.push(Math.abs(value - after[k]));
      });
    }
  }
  const largest = changes.length === 0 ? null : Math.max(...changes);
  const average = mean(changes);
  const over = changes.filter((change) => change > 1).length;
  return [
    {
      measure: 'rating change under 10 % word errors, mean',
      value: rounded(average),
      unit: 'levels',
      target: 0.5,
      passed: average !== null && average <= 0.5,
      note: `${answers.length} answers, ${NOISE_SEEDS.length} runs each; ${lost} ratings came or went`,
    },
    {
      measure: 'rating change under 10 % word errors, largest',
      value: largest,
      unit: 'levels',
      target: 1,
      passed: largest !== null && largest <= 1,
      note: `${over} of ${changes.length} ratings moved by more than one`,
    },
  ];
}
