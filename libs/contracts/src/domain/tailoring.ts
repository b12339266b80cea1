import * as z from 'zod';
import { FeedbackSourceSchema } from './feedback';
import { LevelSchema, QuestionSchema, RoleSchema } from './question';
import { ReasonSchema, StateSchema } from './stage';

export const DocumentKindSchema = z.enum(['job-description', 'resume']);
export type DocumentKind = z.infer<typeof DocumentKindSchema>;

/** Questions made for a document that the person gave. The document's text is dropped once they are there. */
export const TailoringSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  document: DocumentKindSchema,
  role: RoleSchema,
  level: LevelSchema,
  state: StateSchema,
  reason: ReasonSchema.optional(),
  /** Who wrote the questions; absent until there are any. */
  source: FeedbackSourceSchema.optional(),
  /** Each with an origin of kind `tailored`. */
  questions: z.array(QuestionSchema),
});
export type Tailoring = z.infer<typeof TailoringSchema>;
