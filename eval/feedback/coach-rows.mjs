import { jobOf } from './answers.mjs';
import { readingGrade } from './reading-grade.mjs';
import { quantile, round, row } from './row.mjs';

/** Openings of one person that must differ. */
const RECENT = 5;

/** One feedback, checked against everything it may rest on. */
export function faultsOf(product, job, feedback) {
  const grounds = { ...product.groundsOf(job), secrets: product.SECRETS };
  const { wordsBeforeResult } = product.gatherFacts(job, grounds);
  const words = product.ownWords(feedback);
  const numbers = [...grounds.numbers, wordsBeforeResult ?? 0];
  const quotes = product.quotesOf(feedback);
  // Beside the text, and held to the same.
  const all = [
    ...words,
    ...(feedback.modelRatings ?? []).map((rating) => rating.reason),
    ...(feedback.contest?.changes ?? []),
  ];
  return {
    schema: product.FeedbackSchema.safeParse(feedback).success ? 0 : 1,
    quotes: quotes.length,
    wrongQuotes:
      product.quoteFaults(feedback, grounds).length +
      quotes.filter((q) => !job.transcript.text.includes(q.text)).length,
    numbers: all.flatMap((text) => product.ungroundedNumbers(text, numbers))
      .length,
    banned: all.flatMap((text) => product.toneFaults(text, grounds.said))
      .length,
    invented: feedback.rewrite
      ? product.rewriteFaults(feedback.rewrite.text, grounds).length
      : 0,
    empathy: product.empathyFaults(
      words,
      product.statedFeelings(grounds.said).length > 0,
    ),
    ownWords: words.reduce((sum, text) => sum + product.countWords(text), 0),
    text: words.join(' '),
  };
}

/** What the model rated beside what was measured. */
const ratingsOf = (job, feedback) => {
  const measured = (job.analysis.ratings?.criteria ?? []).filter(
    (rating) => rating.value !== null,
  );
  return {
    asked: measured.length,
    pairs: (feedback.modelRatings ?? []).map(({ criterion, value }) => [
      value,
      measured.find((rating) => rating.criterion === criterion).value,
    ]),
  };
};

/** Runs each answer through analyzer and `write`; returns what is needed for the rows. */
export async function runAll(product, answers, write) {
  const runs = [];
  const openings = new Map();
  for (const [number, answer] of answers.entries()) {
    const before = openings.get(answer.person) ?? [];
    const job = {
      ...jobOf(product.analyze, answer, number),
      previousOpeners: before.slice(0, RECENT),
    };
    const since = performance.now();
    const { feedback, firstMs } = await write(job);
    const lastMs = performance.now() - since;
    if (feedback.care) {
      runs.push({ care: true });
      continue;
    }
    const opener = product.openerOf(feedback.acknowledgement);
    const again = before
      .slice(0, RECENT - 1)
      .map(product.openerOf)
      .includes(opener);
    openings.set(answer.person, [feedback.acknowledgement, ...before]);
    runs.push({
      care: false,
      firstMs: firstMs ?? lastMs,
      again,
      source: feedback.source.kind,
      assessed: job.analysis.notAssessable === null,
      rewritten: feedback.rewrite !== undefined,
      ratings: ratingsOf(job, feedback),
      ...faultsOf(product, job, feedback),
    });
  }
  return runs;
}

export function rowsOf(name, runs, real) {
  const read = runs.filter((run) => !run.care);
  const sum = (key) => read.reduce((total, run) => total + run[key], 0);
  const share = (isSo) => round(read.filter(isSo).length / read.length);
  const grades = read.map((run) => readingGrade(run.text));
  const quotes = sum('quotes');
  return [
    row(`${name}: answers`, read.length, 'answers', {
      least: 100,
      note: `${real} of them real, typed; ${read.filter((r) => !r.assessed).length} could not be assessed; ${runs.length - read.length} more got care instead`,
    }),
    row(`${name}: schema-valid`, share((r) => r.schema === 0), 'share', { least: 1 }),
    row(`${name}: quotes verified`, quotes === 0 ? 1 : round((quotes - sum('wrongQuotes')) / quotes), 'share', {
      least: 1,
      note: `${quotes} quotes`,
    }),
    row(`${name}: numbers without a source`, sum('numbers'), 'numbers', { most: 0 }),
    row(`${name}: banned content`, sum('banned'), 'places', { most: 0 }),
    row(`${name}: invented words in a rewrite`, sum('invented'), 'words', {
      most: 0,
      note: `${read.filter((r) => r.rewritten).length} answers got a rewrite`,
    }),
    row(`${name}: passes the empathy check`, share((r) => r.empathy.length === 0), 'share', {
      least: 0.95,
      note: [...new Set(read.flatMap((r) => r.empathy))].join('; '),
    }),
    row(`${name}: openings like one of the person's last four`, sum('again'), 'openings', { most: 0 }),
    row(`${name}: reading grade, mean`, round(grades.reduce((a, b) => a + b, 0) / grades.length, 1), 'Flesch–Kincaid', {
      most: 8,
      note: `largest ${round(Math.max(...grades), 1)}; own words without quotes; syllables are estimated`,
    }),
    row(`${name}: own words, most`, Math.max(...read.map((r) => r.ownWords)), 'words', {
      most: name === 'coach' ? 90 : 170,
    }),
    row(`${name}: time to first word, 95th percentile`, round(quantile(read.map((r) => r.firstMs), 0.95), 1), 'ms'),
  ]; // prettier-ignore
}

/** Feedback as a job gets it, with the time until the first words can be seen. */
export async function compose(product, job, language, status, totalMs) {
  const since = performance.now();
  let firstMs = null;
  let last;
  const ports = {
    language,
    status: () => status,
    lost: () => undefined,
    fence: () => '=== 7f3a91c4d5 ===',
    totalMs,
    windowTokens: 8_192,
    answerTokens: 900,
    report: () => undefined,
  };
  const signal = new AbortController().signal;
  for await (const value of product.composeFeedback(job, ports, signal, 3)) {
    const shown = Object.keys(value.partialFeedback ?? {}).length > 0;
    if (shown && firstMs === null) firstMs = performance.now() - since;
    last = value;
  }
  return { feedback: last.result, firstMs };
}

/** Feedback as people get it without a model. */
export async function coachRows(product, { answers, real }) {
  const nobody = new product.ScriptedModel([{}]);
  const off = { state: 'off', why: '', fallbackReason: null };
  const runs = await runAll(product, answers, (job) =>
    compose(product, job, nobody, off, 1_000),
  );
  return rowsOf('coach', runs, real);
}
