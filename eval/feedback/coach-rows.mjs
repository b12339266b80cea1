import { jobOf } from './answers.mjs';
import { readingGrade } from './reading-grade.mjs';
import { notMeasured, quantile, round, row } from './row.mjs';

/** Openings of one person that must differ. */
const RECENT = 5;

/** One feedback, checked against everything it may rest on. */
export function faultsOf(product, job, feedback) {
  const grounds = { ...product.groundsOf(job), secrets: [product.RULES] };
  const { wordsBeforeResult } = product.gatherFacts(job, grounds);
  const words = product.ownWords(feedback);
  const numbers = [...grounds.numbers, wordsBeforeResult ?? 0];
  const quotes = [
    ...feedback.strengths.map((s) => s.quote),
    ...feedback.nextSteps.flatMap((s) => (s.quote ? [s.quote] : [])),
    ...(feedback.rewrite ? [feedback.rewrite.original] : []),
  ];
  return {
    schema: product.FeedbackSchema.safeParse(feedback).success ? 0 : 1,
    quotes: quotes.length,
    wrongQuotes:
      product.quoteFaults(feedback, grounds).length +
      quotes.filter((q) => !job.transcript.text.includes(q.text)).length,
    numbers: words.flatMap((text) => product.ungroundedNumbers(text, numbers))
      .length,
    banned: words.flatMap((text) => product.toneFaults(text, grounds.said))
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

/** Runs each answer through analyzer and `write`; returns what is needed for the rows. */
async function runAll(product, answers, write) {
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
      ...faultsOf(product, job, feedback),
    });
  }
  return runs;
}

function rowsOf(name, runs, real) {
  const read = runs.filter((run) => !run.care);
  const sum = (key) => read.reduce((total, run) => total + run[key], 0);
  const share = (isSo) => round(read.filter(isSo).length / read.length);
  const grades = read.map((run) => readingGrade(run.text));
  const quotes = sum('quotes');
  return [
    row(`${name}: answers`, read.length, 'answers', {
      least: name === 'coach' ? 100 : undefined,
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
    if (value.partialText && firstMs === null)
      firstMs = performance.now() - since;
    last = value;
  }
  return { feedback: last.result, firstMs };
}

/** "Feedback as people get it": by the coach, and by a model where OLLAMA_URL names a server. */
export async function coachRows(product, { answers, real }, ollama) {
  const nobody = new product.ScriptedModel([{}]);
  const off = { state: 'off', why: '', fallbackReason: null };
  const byCoach = await runAll(product, answers, (job) =>
    compose(product, job, nobody, off, 1_000),
  );
  return [
    ...rowsOf('coach', byCoach, real),
    ...(await modelRows(product, answers, ollama)),
  ];
}

async function modelRows(product, answers, { url, model, count }) {
  if (!url)
    return [
      notMeasured(
        'model: answers',
        'answers',
        'OLLAMA_URL is not set; with a server this part runs with its model',
      ),
    ];
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
    if (status.state !== 'available')
      return [notMeasured('model: answers', 'answers', status.why)];
    await language.warmUp();
    const step = Math.max(1, Math.floor(answers.length / count));
    const some = answers.filter((_, i) => i % step === 0).slice(0, count);
    const runs = await runAll(product, some, (job) =>
      compose(product, job, language, status, 600_000),
    );
    const written = runs.filter((run) => run.source === 'ollama').length;
    return [
      ...rowsOf('model', runs, some.length),
      row('model: its text was used', round(written / runs.length), 'share', {
        note: `${status.model}; the coach wrote the others`,
      }),
    ];
  } finally {
    await language.close();
  }
}
