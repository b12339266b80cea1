import fs from 'node:fs';
import path from 'node:path';
import { notMeasured, round, row } from './row.mjs';

const FILE = path.join(import.meta.dirname, 'documents.jsonl');
/** Questions that are asked for. */
const COUNT = 6;
/** Seeds: each document is read under several tailorings, so that other wordings are drawn. */
const ROUNDS = 8;

const idOf = (document, round_) =>
  `00000000-0000-4000-8000-${String(document * ROUNDS + round_).padStart(12, '0')}`;

/** Job descriptions and résumés of our own writing, each line labelled: worth asking about, never to be, or neither. */
const documents = () =>
  fs
    .readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const jobOf = (product, document, number, round_) => ({
  tailoringId: idOf(number, round_),
  attempt: 1,
  document: document.document,
  role: document.role,
  level: document.level,
  count: COUNT,
  lines: product.linesOf(document.text),
});

const off = (product) => ({
  language: new product.ScriptedModel([{}]),
  status: () => ({ state: 'off', why: '', fallbackReason: null }),
  lost: () => undefined,
  fence: () => '=== 1 ===',
  totalMs: 1_000,
  windowTokens: 8_192,
  report: () => undefined,
});

/** Pairs of questions on one document that ask the same. */
const pairsAlike = (product, questions) =>
  questions.filter((question, i) =>
    questions
      .slice(0, i)
      .some((other) => product.asksTheSame(other.text, question.text)),
  ).length;

/** What the built-in writer makes of documents, against their labels and every rule. */
export async function tailorRows(product) {
  const all = documents();
  const sum = {
    questions: 0, tied: 0, worth: 0, never: 0, marks: 0, banned: 0, alike: 0,
    protected: 0, personal: 0, numbers: 0, invalid: 0,
  }; // prettier-ignore
  const perDocument = [];
  const none = [];
  let refusedRightly = 0;
  for (const [number, document] of all.entries())
    for (let round_ = 0; round_ < ROUNDS; round_++) {
      const job = jobOf(product, document, number, round_);
      const result = await product.tailorQuestions(job, off(product), new AbortController().signal); // prettier-ignore
      if (result.status !== 'done') {
        if (document.worth.length === 0) refusedRightly++;
        else none.push(document.id);
        continue;
      }
      const { questions } = result;
      perDocument.push(questions.length);
      sum.questions += questions.length;
      sum.alike += pairsAlike(product, questions);
      for (const { text, why, origin, ...question } of questions) {
        const line = { number: origin.lineNumber, text: origin.line };
        const both = [text, why];
        const grounds = product.groundsOfLine(line);
        if (job.lines.some((l) => l.number === line.number && l.text === line.text)) sum.tied++; // prettier-ignore
        if (document.worth.includes(line.number)) sum.worth++;
        if (document.never.includes(line.number)) sum.never++;
        if (text.endsWith('?')) sum.marks++;
        if (both.some((t) => product.asksProtectedMatter(t))) sum.protected++;
        if ([...both, line.text].some((t) => product.hasPersonalData(t))) sum.personal++; // prettier-ignore
        sum.banned += both.flatMap((t) => product.toneFaults(t, line.text)).length; // prettier-ignore
        sum.numbers += both.flatMap((t) => product.ungroundedNumbers(t, grounds.numbers)).length; // prettier-ignore
        if (!product.QuestionSchema.safeParse({ text, why, origin, ...question }).success) sum.invalid++; // prettier-ignore
      }
    }
  const kinds = (kind) => all.filter((d) => d.document === kind).length;
  const share = (part) => round(part / sum.questions);
  const name = 'tailored, built-in writer';
  return [
    row(`${name}: documents`, all.length, 'documents', {
      least: 20,
      note: `${kinds('job-description')} job descriptions, ${kinds('resume')} résumés, each under ${ROUNDS} seeds; the writer was mended on them`,
    }),
    row(`${name}: questions per document`, round(sum.questions / perDocument.length, 2), 'questions', {
      least: 4,
      note: `${COUNT} asked for; from ${Math.min(...perDocument)} to ${Math.max(...perDocument)}`,
    }),
    row(`${name}: documents left without a question`, new Set(none).size, 'documents', {
      most: 0,
      note: `${refusedRightly / ROUNDS} more says nothing of the work, and that is said`,
    }),
    row(`${name}: tied to a real line`, share(sum.tied), 'share', { least: 1, note: `${sum.questions} questions` }),
    row(`${name}: lines worth asking about`, share(sum.worth), 'share', { least: 0.95 }),
    row(`${name}: lines never to be asked about`, sum.never, 'questions', { most: 0 }),
    row(`${name}: end with a question mark`, share(sum.marks), 'share', { least: 1 }),
    row(`${name}: fit their contract`, share(sum.questions - sum.invalid), 'share', { least: 1 }),
    row(`${name}: banned content`, sum.banned, 'places', { most: 0 }),
    row(`${name}: near-duplicates in one document`, sum.alike, 'questions', { most: 0 }),
    row(`${name}: protected matters`, sum.protected, 'questions', { most: 0 }),
    row(`${name}: personal data`, sum.personal, 'questions', { most: 0 }),
    row(`${name}: numbers without a source`, sum.numbers, 'numbers', { most: 0 }),
    ...['questions per document', 'lines worth asking about', 'its questions were used'].map((what) =>
      notMeasured(`tailored, model: ${what}`, '', 'no real model was at hand; the path runs against the double in the journeys'),
    ),
  ]; // prettier-ignore
}
