import { round, row } from './row.mjs';

const DOCUMENTS = 10_000;

const documentOf = (items) =>
  JSON.stringify({
    acknowledgement: 'You said “yes”, and the "answer" holds.\n é 日本',
    keep: Array.from({ length: items }, (_, i) => ({
      evidence: `S${i}`,
      observation: 'It says plainly what you did, and why that matters.',
      weight: i * 1.5,
    })),
    question: 'What next?',
  });

/** Milliseconds of the fastest of several runs: other work on the machine only adds. */
function fastest(work, times) {
  let best = Infinity;
  for (let run = 0; run < 9; run++) {
    const since = performance.now();
    for (let i = 0; i < times; i++) work();
    best = Math.min(best, (performance.now() - since) / times);
  }
  return best;
}

/** The tolerant parser: right on every prefix, and fast enough to run after every chunk. */
export function prefixRows(product) {
  const { prefixes, wrong } = product.checkPrefixes(DOCUMENTS, 20_26);
  const ratioAt = (items) => {
    const text = documentOf(items);
    const times = Math.ceil(200_000 / text.length);
    fastest(() => product.readPrefix(text), times);
    return {
      length: text.length,
      ours: fastest(() => product.readPrefix(text), times),
      theirs: fastest(() => JSON.parse(text), times),
    };
  };
  const [draft, short, long] = [4, 100, 3_200].map(ratioAt);
  const growth =
    Math.log(long.ours / short.ours) / Math.log(long.length / short.length);
  return [
    row('prefix parser: prefixes read wrong', wrong.length, 'prefixes', {
      most: 0,
      note: `every prefix of ${DOCUMENTS} random documents, ${prefixes} in all`,
    }),
    row('prefix parser: time / JSON.parse, a draft', round(draft.ours / draft.theirs, 2), 'ratio', {
      most: 5,
      note: `${draft.length} characters`,
    }),
    row('prefix parser: time / JSON.parse, a long document', round(long.ours / long.theirs, 2), 'ratio', {
      most: 5,
      note: `${long.length} characters`,
    }),
    row('prefix parser: growth, exponent of length', round(growth, 2), 'exponent', {
      most: 1.25,
      note: `from ${short.length} to ${long.length} characters; 1 is linear, 2 quadratic`,
    }),
  ]; // prettier-ignore
}
