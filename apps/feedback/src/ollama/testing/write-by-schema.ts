/** First words of an acknowledgement: a real model does not begin every text alike either. */
const OPENINGS = [
  'It takes time to tell this',
  'This is a whole story',
  'There is a lot of work in this',
  'Step by step this goes somewhere',
  'A listener can follow you here',
  'Here is a case with its end',
  'From the first sentence on this is plain',
] as const;

/** What the double writes for a property of that name. */
const TEXTS: Record<string, string> = {
  observation: 'This sentence is concrete, so a listener can picture it.',
  move: 'Add one sentence on what was different afterwards.',
  why: 'The outcome is what a listener remembers.',
  question: 'What would you do the same way again?',
  reason: 'The answer says what was done, so a listener can follow it.',
};

export interface Schema {
  type?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
  minimum?: number;
  maximum?: number;
}

/** The whole number in the middle of its range; 0 without one. */
const middle = ({ minimum = 0, maximum = minimum }: Schema) =>
  Math.round((minimum + maximum) / 2);

/** Schemas of a list: one for each criterion where its items are ratings, otherwise one. */
function itemsOf({ items }: Schema): Schema[] {
  const criteria = items?.properties?.['criterion']?.enum;
  if (!items || !criteria) return items ? [items] : [];
  return criteria.map((criterion) => ({
    ...items,
    properties: { ...items.properties, criterion: { enum: [criterion] } },
  }));
}

/**
 * A value by the schema.
 * @param alphabetical keys sorted, as the grammar of Ollama's native chat path forces them
 * @param turn which opening an acknowledgement gets, from 0
 */
export function writeBySchema(
  schema: Schema,
  name = '',
  alphabetical = true,
  turn = 0,
): unknown {
  const inner = (value: Schema, key: string) =>
    writeBySchema(value, key, alphabetical, turn);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array')
    return itemsOf(schema).map((item) => inner(item, name));
  if (schema.type === 'object' || schema.properties) {
    const entries = Object.entries(schema.properties ?? {});
    if (alphabetical) entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      entries.map(([key, value]) => [key, inner(value, key)]),
    );
  }
  if (name === 'acknowledgement')
    return `${OPENINGS[turn % OPENINGS.length]}: you said what happened and what you did about it.`;
  return schema.type === 'string'
    ? (TEXTS[name] ?? 'Some text.')
    : middle(schema);
}
