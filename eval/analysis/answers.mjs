/** A typed transcript of a text. */
export const typed = (text) => ({
  source: 'typed',
  text,
  language: 'en',
  segments: [],
  durationSec: null,
  speechSec: null,
  engine: null,
});

/** A question that is known by its text alone: no expected points. */
export const bareQuestion = ({ question, kind }) => ({
  id: 'by-text',
  text: question,
  kind: kind ?? 'behavioural',
  roles: ['software-engineer'],
  levels: ['mid'],
  why: 'Known by its text alone in this evaluation.',
  points: [],
  target: { minSec: 60, maxSec: 180 },
});

/** Overall rating; −1 for "not assessable", which is below every rating. */
export const overallOf = (analysis) => analysis.ratings?.overall ?? -1;

/** The five values, null where not assessed. */
export const valuesOf = (analysis) =>
  (analysis.ratings?.criteria ?? []).map((rating) => rating.value);

export const mean = (values) =>
  values.length === 0
    ? null
    : values.reduce((sum, value) => sum + value, 0) / values.length;

export const rounded = (value, digits = 3) =>
  value === null || !Number.isFinite(value)
    ? null
    : Number(value.toFixed(digits));

/** Pearson's r; null where one side does not vary. */
export function pearson(xs, ys) {
  const mx = mean(xs);
  const my = mean(ys);
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, i) => {
    xy += (x - mx) * (ys[i] - my);
    xx += (x - mx) ** 2;
    yy += (ys[i] - my) ** 2;
  });
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}
