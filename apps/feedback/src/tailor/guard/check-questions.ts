import type { TailorJob } from '@interview/contracts';
import * as z from 'zod';
import { asksTheSame, QUESTION_LIMITS, questionFaults } from './check-question';

export type LabelledLine = TailorJob['lines'][number] & { id: string };

/** A checked item of what a model wrote. */
export interface SoundQuestion {
  line: LabelledLine;
  text: string;
  why: string;
}

/** What of a draft may be shown, and short sentences on the rest; they never hold the document's words. */
export interface QuestionCheck {
  sound: SoundQuestion[];
  errors: string[];
}

const DraftSchema = z.object({ questions: z.array(z.unknown()).max(30) });
const ItemSchema = z.object({
  line: z.string(),
  question: z.string().trim(),
  why: z.string().trim(),
});

/**
 * JSON schema of a draft for the model: flat, names in alphabetical order at each level, so that a line is
 * always chosen before the question that rests on it.
 * @param lineIds ids that may be named, at least one
 */
export function questionsJsonSchema(
  lineIds: readonly string[],
  count: number,
): Record<string, unknown> {
  const text = (maxLength: number) => ({ type: 'string', maxLength });
  return {
    type: 'object',
    properties: {
      questions: {
        type: 'array',
        minItems: Math.min(count, lineIds.length),
        maxItems: count,
        items: {
          type: 'object',
          properties: {
            line: { type: 'string', enum: [...lineIds] },
            question: text(QUESTION_LIMITS.mostChars),
            why: text(QUESTION_LIMITS.mostWhyChars),
          },
          required: ['line', 'question', 'why'],
          additionalProperties: false,
        },
      },
    },
    required: ['questions'],
    additionalProperties: false,
  };
}

/**
 * Checks each item of a draft against the line that it names, and against the items before it.
 * @param lines the lines that the model was given
 * @param secrets what a text may not give away
 */
export function checkQuestions(
  value: unknown,
  lines: readonly LabelledLine[],
  secrets: readonly string[],
): QuestionCheck {
  const draft = DraftSchema.safeParse(value);
  if (!draft.success)
    return { sound: [], errors: ['draft: it has no list of questions'] };
  const sound: SoundQuestion[] = [];
  const errors: string[] = [];
  draft.data.questions.forEach((raw, i) => {
    const item = ItemSchema.safeParse(raw);
    const faults = item.success
      ? itemFaults(item.data, lines, sound, secrets)
      : ['it has not the names line, question and why'];
    errors.push(...faults.map((fault) => `question ${i + 1}: ${fault}`));
    if (!item.success || faults.length > 0) return;
    const line = lines.find(({ id }) => id === item.data.line);
    const { question: text, why } = item.data;
    if (line) sound.push({ line, text, why });
  });
  if (sound.length === 0 && errors.length === 0)
    errors.push('draft: it has no questions');
  return { sound, errors };
}

function itemFaults(
  item: z.infer<typeof ItemSchema>,
  lines: readonly LabelledLine[],
  before: readonly SoundQuestion[],
  secrets: readonly string[],
): string[] {
  const line = lines.find(({ id }) => id === item.line);
  if (!line) return ['there is no such line'];
  const again = before.some(
    (other) =>
      other.line.id === line.id || asksTheSame(other.text, item.question),
  );
  return [
    ...questionFaults({ text: item.question, why: item.why }, line, secrets),
    ...(again ? ['it asks what another one asks already'] : []),
  ];
}
