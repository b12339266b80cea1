import * as z from 'zod';

/** What the child process is asked to read. */
export const ReadDocumentSchema = z.object({
  form: z.enum(['pdf', 'zip']),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** It stops here: more is too long anyway, in UTF-16 units. */
  maxChars: z.int(),
});
export type ReadDocument = z.infer<typeof ReadDocumentSchema>;

/** What became of it. */
export const DocumentReadingSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('read'), text: z.string() }),
  z.object({
    status: z.enum([
      'broken',
      'encrypted',
      /** Pictures of pages. */
      'no-text',
      /** Inflates to more than a document holds. */
      'too-large',
      'wrong-type',
    ]),
  }),
]);
export type DocumentReading = z.infer<typeof DocumentReadingSchema>;
