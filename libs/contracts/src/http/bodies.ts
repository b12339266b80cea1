import * as z from 'zod';
import { AnalysisRunSchema, EmotionGroupSchema } from '../domain/analysis';
import { FeedbackStyleSchema } from '../domain/feedback';
import { ModeSchema } from '../domain/interview';
import {
  KindSchema,
  LevelSchema,
  QuestionSchema,
  RoleSchema,
} from '../domain/question';
import { AnswerSummarySchema } from '../domain/answer';
import { StageNameSchema } from '../domain/stage';
import { DocumentKindSchema } from '../domain/tailoring';

export const LIMITS = {
  /** Longest typed answer or corrected transcript, in characters (about an hour of speech). */
  textChars: 50_000,
  /** Largest recording, in bytes. */
  audioBytes: 100 * 1024 * 1024,
  /** Longest recording, in seconds. */
  audioSec: 30 * 60,
  /** Most questions in one interview, without the follow-ups. */
  interviewQuestions: 10,
  /** Most answers on one page of their list. */
  listedAnswers: 500,
  /** Largest job description or résumé, in bytes, and its longest text, in characters. */
  documentBytes: 2 * 1024 * 1024,
  documentChars: 60_000,
} as const;

export const QuestionQuerySchema = z.object({
  role: RoleSchema.optional(),
  level: LevelSchema.optional(),
  kind: KindSchema.optional(),
});
export type QuestionQuery = z.infer<typeof QuestionQuerySchema>;
export const QuestionListSchema = z.object({
  questions: z.array(QuestionSchema),
});
export type QuestionList = z.infer<typeof QuestionListSchema>;

export const CreateInterviewSchema = z.object({
  role: RoleSchema,
  level: LevelSchema,
  kinds: z
    .array(KindSchema)
    .min(1)
    .default([...KindSchema.options]),
  count: z.int().min(1).max(LIMITS.interviewQuestions).default(5),
  mode: ModeSchema.default('guided'),
  /** Asks the questions of this tailoring first; the bank fills up to `count`. */
  tailoringId: z.uuid().optional(),
  /** Which of its questions; all where it is left out. */
  tailoredIds: z
    .array(z.string().max(80))
    .min(1)
    .max(LIMITS.interviewQuestions)
    .optional(),
});
export type CreateInterview = z.infer<typeof CreateInterviewSchema>;

const answerText = z
  .string()
  .refine((s) => s.trim().length > 0, 'Write your answer first: it is empty.')
  .refine(
    (s) => s.length <= LIMITS.textChars,
    `The text is too long: at most ${LIMITS.textChars} characters.`,
  );

export const SubmitTextSchema = z.object({
  questionId: z.string().max(80),
  text: answerText,
});

/** 202 of a submitted answer; read it at /api/answers/:id. */
export const SubmittedSchema = z.object({ id: z.uuid() });
export type Submitted = z.infer<typeof SubmittedSchema>;

/** The whole text as it should read. The same text confirms a draft as it is. */
export const CorrectTranscriptSchema = z.object({ text: answerText });
export type CorrectTranscript = z.infer<typeof CorrectTranscriptSchema>;

/** Without a stage: the first one that failed. */
export const RetrySchema = z.object({ stage: StageNameSchema.optional() });
export type Retry = z.infer<typeof RetrySchema>;

/** What the person says a sentence sounds like. */
export const CorrectFeelingSchema = z.object({ group: EmotionGroupSchema });
export type CorrectFeeling = z.infer<typeof CorrectFeelingSchema>;

/** "This missed my point": one line that says what was missed. */
export const ContestFeedbackSchema = z.object({
  note: z
    .string()
    .trim()
    .min(1, 'Write in one line what was missed.')
    .max(300, 'At most 300 characters: one line is enough.'),
});
export type ContestFeedback = z.infer<typeof ContestFeedbackSchema>;

/** Every reading of an answer's present text, newest first. */
export const AnalysisRunListSchema = z.object({
  runs: z.array(AnalysisRunSchema),
});
export type AnalysisRunList = z.infer<typeof AnalysisRunListSchema>;

/** 201 of a follow-up: the question that was added to the interview. */
export const FollowUpSchema = z.object({
  interviewId: z.uuid(),
  question: QuestionSchema,
});
export type FollowUp = z.infer<typeof FollowUpSchema>;

/** What a person chose for themselves. */
export const PreferencesSchema = z.object({
  feedbackStyle: FeedbackStyleSchema,
});
export type Preferences = z.infer<typeof PreferencesSchema>;

/** Fields of a document that questions are to be made for; the document itself comes as text or as a file. */
export const CreateTailoringSchema = z.object({
  document: DocumentKindSchema,
  role: RoleSchema,
  level: LevelSchema,
  count: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMITS.interviewQuestions)
    .default(5),
});
export type CreateTailoring = z.infer<typeof CreateTailoringSchema>;
export const CreateTailoringFromTextSchema = CreateTailoringSchema.extend({
  text: z
    .string()
    .max(
      LIMITS.documentChars,
      `The text is too long: at most ${LIMITS.documentChars} characters.`,
    ),
});

/** Pages of the list of answers: the next one begins `before` the last answer of this one. */
export const AnswerListQuerySchema = z.object({
  before: z.uuid().toLowerCase().optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMITS.listedAnswers)
    .default(LIMITS.listedAnswers),
});
export type AnswerListQuery = z.infer<typeof AnswerListQuerySchema>;

/** Newest first. */
export const AnswerListSchema = z.object({
  answers: z.array(AnswerSummarySchema),
});
export type AnswerList = z.infer<typeof AnswerListSchema>;

/** RFC 9457 problem details. `detail` says what to do. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Stable code for programs. */
  code: z.string(),
  /** Where a body or query was wrong. */
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;
