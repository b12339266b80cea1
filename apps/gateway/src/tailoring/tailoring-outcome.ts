import { TailorResultSchema } from '@interview/contracts';
import type { FeedbackSource, Question, State } from '@interview/contracts';
import type { JobOutcome } from '@interview/service-kit';

/** How a row ends. */
export interface TailoringEnd {
  state: Extract<State, 'done' | 'failed' | 'not-possible'>;
  reasonCode: string | null;
  reasonMessage: string | null;
  source: FeedbackSource | null;
  questions: Question[];
}

/** Sentences for reasons whose own speak of an answer. */
const SENTENCES: Record<string, string> = {
  'worker-lost':
    'The worker stopped several times while it had your document, and the document was not kept. Send it once more.',
};

const because = (
  state: 'failed' | 'not-possible',
  { code, message }: { code: string; message: string },
): TailoringEnd => ({
  state,
  reasonCode: code,
  reasonMessage: SENTENCES[code] ?? message,
  source: null,
  questions: [],
});

/** What an outcome means for its row. Only questions that name a line of the document are stored. */
export function endOf(
  outcome: JobOutcome,
  lines: readonly { number: number; text: string }[],
): TailoringEnd {
  if (outcome.ended === 'badly') return because('failed', outcome.reason);
  const parsed = TailorResultSchema.safeParse(outcome.value);
  const tied =
    parsed.success &&
    (parsed.data.status !== 'done' ||
      parsed.data.questions.every(({ origin }) =>
        lines.some(
          (line) =>
            origin?.kind === 'tailored' &&
            origin.lineNumber === line.number &&
            origin.line === line.text,
        ),
      ));
  if (!parsed.success || !tied) {
    return because('failed', {
      code: 'bad-result',
      message:
        'The worker sent questions that do not fit the document: gateway and worker are of different versions.',
    });
  }
  if (parsed.data.status === 'not-possible')
    return because('not-possible', parsed.data.reason);
  const { source, questions } = parsed.data;
  return {
    state: 'done',
    reasonCode: null,
    reasonMessage: null,
    source,
    questions,
  };
}
