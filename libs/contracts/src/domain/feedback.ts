import * as z from 'zod';
import { EvidenceSchema } from './analysis';

/** Gentle: one step, offered. Balanced: as it comes. To the point: what to do, nothing around it. */
export const FeedbackStyleSchema = z.enum([
  'gentle',
  'balanced',
  'to-the-point',
]);
export type FeedbackStyle = z.infer<typeof FeedbackStyleSchema>;

/** The person's own words, verified by code to stand in the transcript. */
export const QuoteSchema = EvidenceSchema.extend({
  sentenceId: z.string().regex(/^S\d+$/),
  text: z.string().min(1),
});
export type Quote = z.infer<typeof QuoteSchema>;

export const StrengthSchema = z.object({
  quote: QuoteSchema,
  observation: z.string().min(1).max(400),
});
export type Strength = z.infer<typeof StrengthSchema>;

export const NextStepSchema = z.object({
  /** Null where the step is about something that was not said. */
  quote: QuoteSchema.nullable(),
  /** One concrete thing to do, small enough for today. */
  move: z.string().min(1).max(400),
  why: z.string().min(1).max(400),
});
export type NextStep = z.infer<typeof NextStepSchema>;

export const FeedbackSourceSchema = z.object({
  kind: z.enum(['builtin-coach', 'ollama']),
  /** Shown on the page as it stands. */
  label: z.string(),
  model: z.string().nullable(),
  /** Of the model's exact weights; results stored before it was known have none. */
  modelDigest: z.string().optional(),
  promptVersion: z.string(),
  /** Why the language model's text was not used, when one was configured or tried; null otherwise. */
  fallbackReason: z.string().nullable(),
});
export type FeedbackSource = z.infer<typeof FeedbackSourceSchema>;

/** The person's own sentence, told in another way. */
export const RewriteSchema = z.object({
  original: QuoteSchema,
  /** Every claim in it was said; what is not known is a blank to fill, "[how many]". */
  text: z.string().min(1).max(400),
});
export type Rewrite = z.infer<typeof RewriteSchema>;

/** One schema, whoever wrote it. At most two strengths and two next steps. */
export const FeedbackSchema = z.object({
  source: FeedbackSourceSchema,
  acknowledgement: z.string().min(1).max(400),
  strengths: z.array(StrengthSchema).max(2),
  nextSteps: z.array(NextStepSchema).max(2),
  /** One question that helps the person to go further; null where there is nothing to ask. */
  question: z.string().min(1).max(300).nullable(),
  /** Left out by writers of before, and where no sentence gains by it. */
  rewrite: RewriteSchema.optional(),
  /**
   * Only where the answer told of self-harm or abuse: nothing is rated or coached then, and a page shows
   * no measure beside it. `contacts`: who helps, as the operator wrote it; also part of the text.
   */
  care: z.object({ contacts: z.array(z.string()) }).optional(),
});
export type Feedback = z.infer<typeof FeedbackSchema>;
