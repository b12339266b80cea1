import { jobOf } from './answers.mjs';
import { compose, faultsOf } from './coach-rows.mjs';
import { round, row } from './row.mjs';

/** Words of a sentence that a line takes up. */
const TAKEN_UP = 9;
/** A claim that is in none of the answers. */
const MADE_UP =
  'You missed the outcome: our zeppelin crossed 97 glaciers, and Queen Ottoline knighted me.';

/** Two lines about one answer: one takes up words of it, one claims what nobody said. */
function linesOn(product, job) {
  const { answer, sentences } = product.groundsOf(job);
  const sentence = sentences.at(-1);
  if (!sentence) return [{ note: MADE_UP, holds: false }];
  const words = answer
    .slice(sentence.startChar, sentence.endChar)
    .trim()
    .split(/\s+/)
    .slice(0, TAKEN_UP)
    .join(' ');
  return [
    { note: `I did say it: ${words}`.slice(0, 300), holds: true },
    { note: MADE_UP, holds: false },
  ];
}

/** "This missed my point" without a model: what the second look keeps of the promises. */
export async function contestRows(product, { answers }) {
  const nobody = new product.ScriptedModel([{}]);
  const off = { state: 'off', why: '', fallbackReason: null };
  const write = (job) => compose(product, job, nobody, off, 1_000);
  const looks = [];
  for (const [number, answer] of answers.entries()) {
    const job = jobOf(product.analyze, answer, number);
    const { feedback: earlier } = await write(job);
    if (earlier.care) continue;
    for (const { note, holds } of linesOn(product, job)) {
      const again = { ...job, attempt: 2, contest: { note, earlier } };
      const { feedback } = await write(again);
      const before = product.ownWords(earlier);
      looks.push({
        holds,
        heard: feedback.contest.heard !== null,
        again: product.ownWords(feedback).filter((t) => before.includes(t))
          .length,
        ...faultsOf(product, again, feedback),
      });
    }
  }
  const sum = (key) => looks.reduce((total, look) => total + look[key], 0);
  const shareOf = (some, isSo) => round(some.filter(isSo).length / some.length);
  const quotes = sum('quotes');
  return [
    row('contested: second looks', looks.length, 'texts', { least: 100, note: 'by the coach; two lines each: one in words of the answer, one made up' }),
    row('contested: schema-valid', shareOf(looks, (l) => l.schema === 0), 'share', { least: 1 }),
    row('contested: quotes verified', round((quotes - sum('wrongQuotes')) / quotes), 'share', { least: 1, note: `${quotes} quotes` }),
    row('contested: numbers without a source', sum('numbers'), 'numbers', { most: 0 }),
    row('contested: banned content', sum('banned'), 'places', { most: 0 }),
    row('contested: passes the empathy check', shareOf(looks, (l) => l.empathy.length === 0), 'share', { least: 0.95, note: [...new Set(looks.flatMap((l) => l.empathy))].join('; ') }),
    row('contested: texts of the first feedback told again', sum('again'), 'texts', { most: 0 }),
    row('contested: sentence found that the line takes up', shareOf(looks.filter((l) => l.holds), (l) => l.heard), 'share', { least: 0.95 }),
    row('contested: made-up claim not found', shareOf(looks.filter((l) => !l.holds), (l) => !l.heard), 'share', { least: 1 }),
    row('contested: own words, most', Math.max(...looks.map((l) => l.ownWords)), 'words', { most: 90 }),
  ]; // prettier-ignore
}
