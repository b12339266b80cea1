/** What the double writes for a property of that name. */
const TEXTS: Record<string, string> = {
  acknowledgement:
    'It takes time to tell this: you said what happened and what you did about it.',
  observation: 'This sentence is concrete, so a listener can picture it.',
  move: 'Add one sentence on what was different afterwards.',
  why: 'The outcome is what a listener remembers.',
  question: 'What would you do the same way again?',
};

export interface Schema {
  type?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
}

/**
 * A value by the schema.
 * @param alphabetical keys sorted, as the grammar of Ollama's native chat path forces them
 */
export function writeBySchema(
  schema: Schema,
  name = '',
  alphabetical = true,
): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array')
    return schema.items
      ? [writeBySchema(schema.items, name, alphabetical)]
      : [];
  if (schema.type === 'object' || schema.properties) {
    const entries = Object.entries(schema.properties ?? {});
    if (alphabetical) entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        writeBySchema(value, key, alphabetical),
      ]),
    );
  }
  return schema.type === 'string' ? (TEXTS[name] ?? 'Some text.') : 0;
}
