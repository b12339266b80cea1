import * as z from 'zod';
import { AnswerSummarySchema } from './answer';
import {
  KindSchema,
  LevelSchema,
  QuestionSchema,
  RoleSchema,
} from './question';

export const ModeSchema = z.enum(['guided', 'realistic']);
export type Mode = z.infer<typeof ModeSchema>;

export const InterviewSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  role: RoleSchema,
  level: LevelSchema,
  kinds: z.array(KindSchema),
  mode: ModeSchema,
  questions: z.array(QuestionSchema),
  /** Every take, oldest first. */
  answers: z.array(AnswerSummarySchema),
});
export type Interview = z.infer<typeof InterviewSchema>;
