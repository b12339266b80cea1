import * as z from 'zod';
import { jsonSchemaOf } from './json-schema';

/** Longest texts of a draft, in characters; the contract allows a little more. */
export const DRAFT_LIMITS = {
  acknowledgement: 300,
  observation: 260,
  move: 260,
  why: 220,
  question: 220,
  rewrite: 300,
  /** Own words of the whole draft; the coach keeps to 90. */
  totalWords: 170,
} as const;

/** What a next step cites when it is about something that was not said. */
export const NO_EVIDENCE = 'none';

/**
 * What a model writes. It cites sentence ids and quotes nothing: code slices the quotes. Names are in
 * alphabetical order at each level, because one of Ollama's paths makes the model generate them so;
 * evidence thus always comes before the words that rest on it.
 * @param sentenceIds ids that may be cited, at least one
 */
export function draftSchema(sentenceIds: readonly string[]) {
  const text = (maxChars: number) => z.string().min(1).max(maxChars);
  return z.object({
    acknowledgement: text(DRAFT_LIMITS.acknowledgement),
    keep: z
      .array(
        z.object({
          evidence: z.enum([...sentenceIds]),
          observation: text(DRAFT_LIMITS.observation),
        }),
      )
      .max(2),
    next: z
      .array(
        z.object({
          evidence: z.enum([...sentenceIds, NO_EVIDENCE]),
          move: text(DRAFT_LIMITS.move),
          why: text(DRAFT_LIMITS.why),
        }),
      )
      .min(1)
      .max(2),
    question: text(DRAFT_LIMITS.question),
    rewrite: z
      .object({
        evidence: z.enum([...sentenceIds]),
        text: text(DRAFT_LIMITS.rewrite),
      })
      .optional(),
  });
}
export type Draft = z.infer<ReturnType<typeof draftSchema>>;

/** The same as JSON schema for constrained generation: no `$schema`, `$ref`, `pattern` or `anyOf`. */
export function draftJsonSchema(
  sentenceIds: readonly string[],
): Record<string, unknown> {
  return jsonSchemaOf(draftSchema(sentenceIds));
}
