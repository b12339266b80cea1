import type { Question, TailorJob, TailorResult } from '@interview/contracts';
import { AppError } from '@interview/service-kit';
import type { ComposePorts } from '../compose/compose-ports';
import { writtenBy } from '../ollama/written-by';
import { writeQuestions, writerSource } from './builtin/write-questions';
import type { LabelledLine, SoundQuestion } from './guard/check-questions';
import { isOtherLanguage } from './guard/document-language';
import { kindOfQuestion } from './guard/question-kind';
import { linesForModel } from './lines-for-model';
import { attemptQuestions } from './question-attempt';
import { QUESTION_PROMPT_VERSION } from './question-prompt';
import { questionOf } from './tailored-question';

export type TailorPorts = Pick<
  ComposePorts,
  | 'language'
  | 'status'
  | 'lost'
  | 'fence'
  | 'totalMs'
  | 'windowTokens'
  | 'judged'
  | 'report'
>;

const TRIES = 2;
/** Runs that the queue gives a job; the last one takes the built-in writer rather than failing. */
const RUNS = 3;
const BUSY =
  'The language model server has too much to do. The questions are tried again shortly.';
const NONSENSE = 'The language model wrote no questions that hold.';
/** For the model's second try. */
const TOO_LONG = 'draft: it was too long';
const NO_ROOM =
  'The language model has no room for so many questions and the document.';
const TOO_SLOW = 'The language model took too long.';

const notPossible = (code: string, message: string): TailorResult => ({
  status: 'not-possible',
  reason: { code, message },
});
const OTHER_LANGUAGE = notPossible(
  'not-english',
  'This document is not in English, and the questions are. Send an English version, or start with the questions of the bank.',
);
const NO_LINES = notPossible(
  'no-usable-lines',
  'No line here tells of tasks, requirements or work done, so there is nothing to ask about. Paste the part that describes the work, one point per line.',
);

/**
 * Makes questions for the lines of a document: by the language model where there is one and what it writes
 * holds, otherwise by the built-in writer, which then says why. Fewer than were wished for where the document
 * gives no more.
 * @param run which try of the queue this is, from 1
 * @throws AppError `cancelled` when the signal is aborted; `model-busy`, to be tried again later, where the
 *   model server's queue is full and this is not the last run
 */
export async function tailorQuestions(
  job: TailorJob,
  ports: TailorPorts,
  signal: AbortSignal,
  run = 1,
): Promise<TailorResult> {
  if (isOtherLanguage(job.lines.map((line) => line.text)))
    return OTHER_LANGUAGE;
  const status = ports.status();
  if (status.state !== 'available') return builtIn(job, status.fallbackReason);
  const lines = linesForModel(job, ports.windowTokens);
  if (lines.length === 0) return builtIn(job, NO_ROOM);
  const written = await byModel(job, lines, status.model, ports, signal, run);
  if (typeof written === 'string') return builtIn(job, written);
  const { model, digest } = status;
  const label = writtenBy(model, written.place);
  return {
    status: 'done',
    source: {
      kind: 'ollama',
      label,
      model,
      ...(digest ? { modelDigest: digest } : {}),
      promptVersion: QUESTION_PROMPT_VERSION,
      fallbackReason: null,
    },
    questions: asQuestions(job, written.sound, label),
  };
}

function builtIn(job: TailorJob, fallbackReason: string | null): TailorResult {
  const questions = writeQuestions(job);
  return questions.length === 0
    ? NO_LINES
    : { status: 'done', source: writerSource(fallbackReason), questions };
}

const asQuestions = (
  job: TailorJob,
  written: readonly SoundQuestion[],
  label: string,
): Question[] =>
  [...written]
    .sort((a, b) => a.line.number - b.line.number)
    .slice(0, job.count)
    .map(({ line, text, why }, i) =>
      questionOf(
        { kind: kindOfQuestion(text), text, why, line },
        job,
        i,
        label,
      ),
    );

/** Questions that hold and where they were written, or why there are none. */
async function byModel(
  job: TailorJob,
  lines: readonly LabelledLine[],
  model: string,
  ports: TailorPorts,
  signal: AbortSignal,
  run: number,
): Promise<{ sound: SoundQuestion[]; place: string } | string> {
  const total = AbortSignal.timeout(ports.totalMs);
  const either = AbortSignal.any([signal, total]);
  let errors: string[] = [];
  let reason = NONSENSE;
  for (let number = 1; number <= TRIES; number++) {
    const input = { job, lines, fence: ports.fence(), errors };
    const tried = await attemptQuestions(ports.language, input, model, either);
    if (signal.aborted)
      throw new AppError('cancelled', 'The questions were cancelled.');
    if (tried.fault === null) {
      const last = number === TRIES;
      const holds =
        tried.sound.length > 0 && (last || tried.errors.length === 0);
      ports.judged?.(holds);
      if (holds) return tried;
      errors = tried.errors;
      reason = NONSENSE;
    }
    ports.report({
      call: 'questions',
      code: total.aborted ? 'total-timeout' : (tried.fault?.code ?? 'nonsense'),
      attempt: number,
      errors: tried.fault ? 0 : tried.errors.length,
    });
    if (total.aborted) return TOO_SLOW;
    if (!tried.fault) continue;
    reason = tried.fault.message;
    errors = tried.fault.code === 'cut-off' ? [TOO_LONG] : [];
    if (tried.fault.code === 'no-server') ports.lost();
    if (tried.fault.code === 'busy' && run < RUNS)
      throw new AppError('model-busy', BUSY, { retryable: true });
    if (!tried.fault.passing) break;
  }
  return reason;
}
