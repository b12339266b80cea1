import * as z from 'zod';
import { AnalysisSchema } from './analysis';
import { FeedbackSchema } from './feedback';
import { QuestionSchema } from './question';
import { ReasonSchema, stageView, StateSchema } from './stage';
import { TranscriptSchema } from './transcript';

export const AudioInfoSchema = z.object({
  /** Media type found by content, for example audio/webm. */
  mediaType: z.string(),
  bytes: z.int().min(1),
  /** Null until the recording has been decoded. */
  durationSec: z.number().min(0).nullable(),
});

/** An answer with all its stages, as GET /api/answers/:id gives it. */
export const AnswerSchema = z.object({
  id: z.uuid(),
  interviewId: z.uuid(),
  question: QuestionSchema,
  createdAt: z.iso.datetime(),
  input: z.enum(['audio', 'text']),
  audio: AudioInfoSchema.nullable(),
  /** The state of the first stage that is not done; done when all are. */
  state: StateSchema,
  reason: ReasonSchema.optional(),
  transcript: stageView(TranscriptSchema),
  analysis: stageView(AnalysisSchema),
  feedback: stageView(FeedbackSchema),
  /** Where the person said that the feedback missed their point: their line, and the feedback it was about. */
  contest: z.object({ note: z.string(), earlier: FeedbackSchema }).optional(),
});
export type Answer = z.infer<typeof AnswerSchema>;

/** One number per measure, for lists and courses over time; null is "not measured". */
export const AnswerSummarySchema = z.object({
  id: z.uuid(),
  interviewId: z.uuid(),
  questionId: z.string(),
  questionText: z.string(),
  createdAt: z.iso.datetime(),
  input: z.enum(['audio', 'text']),
  state: StateSchema,
  durationSec: z.number().nullable(),
  wordCount: z.int().nullable(),
  /** Analysis version: numbers of different versions are not joined into one line. */
  analysisVersion: z.string().nullable(),
  measures: z.record(z.string(), z.number().nullable()),
});
export type AnswerSummary = z.infer<typeof AnswerSummarySchema>;
