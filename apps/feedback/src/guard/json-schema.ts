import * as z from 'zod';

/** A schema as JSON schema for constrained generation, without `$schema`, which grammars do not know. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(z.toJSONSchema(schema)).filter(([key]) => key !== '$schema'),
  );
}
