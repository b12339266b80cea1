import * as z from 'zod';

/** Job families that the question bank covers. */
export const RoleSchema = z.enum([
  'software-engineer',
  'data-analyst',
  'product-manager',
  'ux-designer',
  'project-manager',
  'sales-representative',
  'customer-support',
  'nurse',
]);
export type Role = z.infer<typeof RoleSchema>;

export const LevelSchema = z.enum(['junior', 'mid', 'senior']);
export type Level = z.infer<typeof LevelSchema>;

export const KindSchema = z.enum([
  'behavioural',
  'situational',
  'motivational',
  'technical',
]);
export type Kind = z.infer<typeof KindSchema>;

/** Something a complete answer would mention. Aliases are other ways people say it. */
export const ExpectedPointSchema = z.object({
  /** Stable within its question, kebab-case. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  text: z.string().min(3).max(160),
  aliases: z.array(z.string().min(2).max(80)).max(16),
});
export type ExpectedPoint = z.infer<typeof ExpectedPointSchema>;

/** Target length of an answer in seconds, both ends inclusive. */
export const TargetLengthSchema = z
  .object({
    minSec: z.int().min(15).max(300),
    maxSec: z.int().min(30).max(600),
  })
  .refine((t) => t.minSec < t.maxSec, 'minSec must be below maxSec');
export type TargetLength = z.infer<typeof TargetLengthSchema>;

/** Where a question comes from that is not in the bank. */
export const QuestionOriginSchema = z.discriminatedUnion('kind', [
  /** Asks further after one answer of the same interview. */
  z.object({
    kind: z.literal('follow-up'),
    answerId: z.uuid(),
    /** Who wrote it, as the page shows it. */
    writtenBy: z.string().max(120),
  }),
  /** Made for one line of a job description or a résumé. */
  z.object({
    kind: z.literal('tailored'),
    document: z.enum(['job-description', 'resume']),
    /** The line as it stands in the document, and its number from 1. */
    line: z.string().min(1).max(400),
    lineNumber: z.int().min(1),
    writtenBy: z.string().max(120),
  }),
]);
export type QuestionOrigin = z.infer<typeof QuestionOriginSchema>;

export const QuestionSchema = z.object({
  /** Kebab-case, stable for ever: stored answers refer to it. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  text: z.string().min(10).max(300),
  kind: KindSchema,
  roles: z.array(RoleSchema).min(1),
  levels: z.array(LevelSchema).min(1),
  /** Why interviewers ask it, in one sentence to the person who practises. */
  why: z.string().min(20).max(300),
  /** Three to six in the bank; none where nobody has written down what a whole answer would mention. */
  points: z.array(ExpectedPointSchema).max(6),
  target: TargetLengthSchema,
  /** Absent for questions of the bank. */
  origin: QuestionOriginSchema.optional(),
});
export type Question = z.infer<typeof QuestionSchema>;
