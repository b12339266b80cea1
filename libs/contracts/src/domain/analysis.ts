import * as z from 'zod';
import { CharSpanSchema } from './transcript';
import { ReasonSchema } from './stage';

/** Words of the answer that something rests on; times are null where nothing was timed (typed answers). */
export const EvidenceSchema = CharSpanSchema.extend({
  startSec: z.number().min(0).nullable(),
  endSec: z.number().min(0).nullable(),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

export const MeasureIdSchema = z.enum([
  'pace',
  'fillers',
  'pauses',
  'length',
  'relevance',
  'coverage',
  'sentiment',
]);
export type MeasureId = z.infer<typeof MeasureIdSchema>;

/** The range most listeners find easy, and where it comes from. */
export const NormSchema = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  source: z.string(),
});
export type Norm = z.infer<typeof NormSchema>;

/**
 * One number about the answer. `value` is null exactly when `notMeasured` says why: a missing number
 * is never zero. `detail` is one plain sentence about this value.
 */
export const MeasureSchema = z
  .object({
    id: MeasureIdSchema,
    label: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    norm: NormSchema.nullable(),
    detail: z.string(),
    notMeasured: ReasonSchema.nullable(),
    evidence: z.array(EvidenceSchema),
  })
  .refine((m) => (m.value === null) === (m.notMeasured !== null), {
    message: 'value and notMeasured: exactly one of them is null',
  });
export type Measure = z.infer<typeof MeasureSchema>;

export const StoryPartSchema = z.enum([
  'situation',
  'task',
  'action',
  'result',
]);
export type StoryPart = z.infer<typeof StoryPartSchema>;

export const SentenceSchema = EvidenceSchema.extend({
  /** S1, S2 … in order; feedback cites sentences by it. */
  id: z.string().regex(/^S\d+$/),
  /** Of the words only, −1 (negative) to 1 (positive). Never part of a rating. */
  sentiment: z.number().min(-1).max(1),
  /** Story part whose cues the sentence carries; null where there is no cue. */
  part: StoryPartSchema.nullable(),
  /** The words that are the cue. */
  cues: z.array(EvidenceSchema),
});
export type Sentence = z.infer<typeof SentenceSchema>;

export const PartShareSchema = z.object({
  part: StoryPartSchema,
  /** Share of the answer's words 0..1. */
  wordShare: z.number().min(0).max(1),
  sentenceIds: z.array(z.string()),
});
export type PartShare = z.infer<typeof PartShareSchema>;

export const PointCoverageSchema = z.object({
  pointId: z.string(),
  text: z.string(),
  state: z.enum(['heard', 'in-part', 'not-heard']),
  /** 0..1, weighted share of the point's own words that were found. */
  score: z.number().min(0).max(1),
  evidence: z.array(EvidenceSchema),
});
export type PointCoverage = z.infer<typeof PointCoverageSchema>;

export const AnalysisSchema = z.object({
  /** Moves whenever the same answer could give another result. */
  version: z.string(),
  wordCount: z.int().min(0),
  /** Null when the answer can be judged; otherwise why not, and then points and structure are empty. */
  notAssessable: ReasonSchema.nullable(),
  measures: z.array(MeasureSchema),
  sentences: z.array(SentenceSchema),
  structure: z.array(PartShareSchema),
  points: z.array(PointCoverageSchema),
});
export type Analysis = z.infer<typeof AnalysisSchema>;
