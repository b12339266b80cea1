import type { Kind, Question, TailorJob } from '@interview/contracts';

/** A question as a writer leaves it. */
export interface QuestionDraft {
  kind: Kind;
  text: string;
  why: string;
  line: TailorJob['lines'][number];
}

/** Spoken length that suits a kind, in seconds: as in the bank. */
const TARGET: Record<Kind, Question['target']> = {
  behavioural: { minSec: 60, maxSec: 120 },
  situational: { minSec: 60, maxSec: 120 },
  technical: { minSec: 60, maxSec: 120 },
  motivational: { minSec: 45, maxSec: 90 },
};

/**
 * A whole question, tied to its line.
 * @param number its place among those of the tailoring, from 0
 */
export function questionOf(
  draft: QuestionDraft,
  job: TailorJob,
  number: number,
  writtenBy: string,
): Question {
  return {
    id: `tailored-${job.tailoringId}-${number + 1}`,
    text: draft.text,
    kind: draft.kind,
    roles: [job.role],
    levels: [job.level],
    why: draft.why,
    points: [],
    target: TARGET[draft.kind],
    origin: {
      kind: 'tailored',
      document: job.document,
      line: draft.line.text,
      lineNumber: draft.line.number,
      writtenBy: writtenBy.slice(0, 120),
    },
  };
}
