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
  points: z.array(ExpectedPointSchema).min(3).max(6),
  target: TargetLengthSchema,
});
export type Question = z.infer<typeof QuestionSchema>;
