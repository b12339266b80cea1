import { compose, rowsOf, runAll } from './coach-rows.mjs';
import { notMeasured, round, row } from './row.mjs';

const TOTAL_MS = 600_000;

/** What is measured of a model besides what is measured of the coach. */
const OWN = [
  ['model: its text was used', 'share'],
  ['model: blind ratings accepted', 'share'],
  ['model: blind ratings within 1 of the measured', 'share'],
];

/** The same rows as with a model, none of them measured. */
const withoutModel = (coach, why) => [
  ...coach.map(({ measure, unit }) =>
    notMeasured(measure.replace(/^coach/, 'model'), unit, why),
  ),
  ...OWN.map(([measure, unit]) => notMeasured(measure, unit, why)),
];

/** How far the model's blind ratings agree with the measured ones, which it has not seen. */
function ratingRows(runs, model) {
  const written = runs.filter((run) => run.source === 'ollama');
  const asked = written.reduce((sum, run) => sum + run.ratings.asked, 0);
  const pairs = written.flatMap((run) => run.ratings.pairs);
  const near = pairs.filter(([own, measured]) => Math.abs(own - measured) <= 1);
  const [used, accepted, agreement] = OWN;
  return [
    row(used[0], round(written.length / runs.length), used[1], {
      note: `${model}; the coach wrote the others`,
    }),
    asked === 0
      ? notMeasured(...accepted, 'nothing was rated')
      : row(accepted[0], round(pairs.length / asked), accepted[1], {
          note: `of ${asked} that were asked for in ${written.length} answers`,
        }),
    pairs.length === 0
      ? notMeasured(...agreement, 'no rating was accepted')
      : row(agreement[0], round(near.length / pairs.length), agreement[1], {
          note: `${pairs.length} ratings; the others are shown beside the measured one`,
        }),
  ];
}

/**
 * Feedback by the model of the server at `url`; rows without values where none answers.
 * @param coach rows of the coach, for their names
 * @param options count: answers that the model gets, evenly from all
 */
export async function modelRows(product, answers, coach, options) {
  const { url, model, count } = options;
  if (!url)
    return withoutModel(
      coach,
      'OLLAMA_URL is not set; with a server this part runs with its model',
    );
  const language = new product.OllamaModel({
    url,
    model,
    connectMs: 2_000,
    firstTokenMs: 300_000,
    idleMs: 60_000,
    windowTokens: 8_192,
    answerTokens: 900,
  });
  try {
    const status = await language.probe();
    if (status.state !== 'available') return withoutModel(coach, status.why);
    await language.warmUp();
    const step = Math.max(1, Math.floor(answers.length / count));
    const some = answers.filter((_, i) => i % step === 0).slice(0, count);
    const runs = await runAll(product, some, (job) =>
      compose(product, job, language, status, TOTAL_MS),
    );
    const read = runs.filter((run) => !run.care);
    return [...rowsOf('model', runs, 0), ...ratingRows(read, status.model)];
  } finally {
    await language.close();
  }
}
