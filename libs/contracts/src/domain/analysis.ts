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
  'response-type',
  'specifics',
  'ownership',
  'hedges',
  'repetition',
  'variety',
  'sentence-length',
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
  /** Speaks to the software ("ignore your instructions"): kept in the transcript, but nothing rests on it. */
  aside: z.literal('to-software').optional(),
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

/** What stated emotion a sentence's words sound like; `neutral` is the absence of one. */
export const EmotionGroupSchema = z.enum([
  'enthusiasm',
  'pride_relief',
  'gratitude_care',
  'nervous',
  'frustration',
  'disappointment',
  'uncertainty',
  'neutral',
]);
export type EmotionGroup = z.infer<typeof EmotionGroupSchema>;

export const SentenceEmotionSchema = z.object({
  sentenceId: z.string().regex(/^S\d+$/),
  group: EmotionGroupSchema,
  /** Calibrated probability 0..1. */
  probability: z.number().min(0).max(1),
  /** sounds: from 0.6, shown. maybe: from 0.3, at most a faint hint. */
  strength: z.enum(['sounds', 'maybe']),
  /** The words that speak for it, the strongest first, and how much they add to the score. */
  words: z.array(EvidenceSchema.extend({ weight: z.number() })),
  /** What the person says it is; shown instead of `group`. Kept by the gateway, never set by the analyzer. */
  corrected: EmotionGroupSchema.optional(),
});
export type SentenceEmotion = z.infer<typeof SentenceEmotionSchema>;

/** Read from words only, never from the voice; no part of any rating. */
export const EmotionReadingSchema = z.object({
  model: z.string(),
  attribution: z.string(),
  /** Sentences that sound like an emotion, in order; one that sounds neutral is not listed. */
  sentences: z.array(SentenceEmotionSchema),
});
export type EmotionReading = z.infer<typeof EmotionReadingSchema>;

export const CriterionSchema = z.enum([
  'relevance',
  'structure',
  'specificity',
  'ownership',
  'clarity',
]);
export type Criterion = z.infer<typeof CriterionSchema>;

const level = z.int().min(1).max(5);

/** A limit that code set on a rating because of what is, or is not, in the answer. */
export const RatingBoundSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  max: level,
  message: z.string().min(1).max(300),
});
export type RatingBound = z.infer<typeof RatingBoundSchema>;

/** One criterion of the answer. `value` is null exactly when `notAssessed` says why. */
export const RatingSchema = z
  .object({
    criterion: CriterionSchema,
    label: z.string(),
    value: level.nullable(),
    /** The band: one below and one above, within 1..5; null without a value. */
    low: level.nullable(),
    high: level.nullable(),
    /** What an answer at this level is like; the whole scale is RATING_SCALES. */
    anchor: z.string().nullable(),
    /** What was found, in sentences with numbers. */
    found: z.array(z.string()),
    bounds: z.array(RatingBoundSchema),
    /** What would move it up by one; null at the top and where nothing was assessed. */
    next: z.string().nullable(),
    notAssessed: ReasonSchema.nullable(),
    sentenceIds: z.array(z.string()),
    evidence: z.array(EvidenceSchema),
  })
  .refine((r) => (r.value === null) === (r.notAssessed !== null), {
    message: 'value and notAssessed: exactly one of them is null',
  });
export type Rating = z.infer<typeof RatingSchema>;

export const RatingsSchema = z.object({
  criteria: z.array(RatingSchema),
  /** "Practice estimate": plain mean of the assessed criteria, one decimal; null when none was assessed. */
  overall: z.number().min(1).max(5).nullable(),
  assessed: z.int().min(0),
});
export type Ratings = z.infer<typeof RatingsSchema>;

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
  /** Absent in analyses of version 1. */
  ratings: RatingsSchema.optional(),
  /** Absent in analyses of version 1 and where the setting is off. */
  emotions: EmotionReadingSchema.optional(),
});
export type Analysis = z.infer<typeof AnalysisSchema>;

/** One reading of an answer; older ones stay, so that two versions can be held side by side. */
export const AnalysisRunSchema = z.object({
  attempt: z.int().min(1),
  at: z.iso.datetime(),
  /** Whether it is the one that the answer shows. */
  current: z.boolean(),
  analysis: AnalysisSchema,
});
export type AnalysisRun = z.infer<typeof AnalysisRunSchema>;
