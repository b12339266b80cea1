import * as z from 'zod';

/** From the parent to a child. */
export const ChildRequestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call'),
    id: z.int(),
    method: z.string(),
    input: z.unknown(),
  }),
  z.object({ type: z.literal('cancel'), id: z.int() }),
]);
export type ChildRequest = z.infer<typeof ChildRequestSchema>;

/** From a child to its parent; `rssMb` is the child's resident size. */
export const ChildReplySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), id: z.int(), value: z.unknown() }),
  z.object({
    type: z.literal('done'),
    id: z.int(),
    value: z.unknown(),
    rssMb: z.number(),
  }),
  z.object({
    type: z.literal('failed'),
    id: z.int(),
    message: z.string(),
    rssMb: z.number(),
  }),
]);
export type ChildReply = z.infer<typeof ChildReplySchema>;
