import * as z from 'zod';
import { CriterionSchema, EvidenceSchema } from './analysis';

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

/**
 * The language model's own rating of one criterion, given before it saw any of ours. Never merged with the
 * measured one; a page shows it only where the two differ by more than 1.
 */
export const ModelRatingSchema = z.object({
  criterion: CriterionSchema,
  /** Within what the measured evidence allows. */
  value: z.int().min(1).max(5),
  reason: z.string().min(1).max(300),
  quotes: z.array(QuoteSchema).min(1).max(3),
});
export type ModelRating = z.infer<typeof ModelRatingSchema>;

/** What a second look made of "this missed my point". */
export const ContestSchema = z.object({
  /** The person's line. */
  note: z.string().min(1).max(300),
  /** Sentence of the answer that the line points at; null where none was found. */
  heard: QuoteSchema.nullable(),
  /** What is different from the first feedback, in sentences; never empty. */
  changes: z.array(z.string().min(1).max(300)).min(1).max(4),
});
export type Contest = z.infer<typeof ContestSchema>;

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
  /** Only where a language model rated: what it gave, verified and bounded. */
  modelRatings: z.array(ModelRatingSchema).max(5).optional(),
  /** Only on a second look that the person asked for. */
  contest: ContestSchema.optional(),
  /**
   * Only where the answer told of self-harm or abuse: nothing is rated or coached then, and a page shows
   * no measure beside it. `contacts`: who helps, as the operator wrote it; also part of the text.
   */
  care: z.object({ contacts: z.array(z.string()) }).optional(),
});
export type Feedback = z.infer<typeof FeedbackSchema>;

/** Feedback as far as it is written and checked: whole fields only, quotes only when verified. */
export const PartialFeedbackSchema = FeedbackSchema.pick({
  acknowledgement: true,
  strengths: true,
  nextSteps: true,
  question: true,
  rewrite: true,
}).partial();
export type PartialFeedback = z.infer<typeof PartialFeedbackSchema>;
