/**
 * First words of an acknowledgement: a real model does not begin every text alike either. More than two for
 * each of the five earlier texts that a new one must differ from: two tries never run out of them.
 */
const OPENINGS = [
  'It takes time to tell this',
  'This is a whole story',
  'There is a lot of work in this',
  'Step by step this goes somewhere',
  'A listener can follow you here',
  'Here is a case with its end',
  'From the first sentence on this is plain',
  'You kept to one case from start to end',
  'What happened comes before what you made of it',
  'Nothing in this needs to be guessed',
  'The order of your sentences helps a listener',
  'Each part of this leads to the next',
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

/** Schemas of a list: one for each criterion where its items are ratings, otherwise as many as are asked for. */
function itemsOf({ items, minItems = 1 }: Schema): Schema[] {
  const criteria = items?.properties?.['criterion']?.enum;
  if (!items) return [];
  if (!criteria) return Array<Schema>(Math.max(1, minItems)).fill(items);
  return criteria.map((criterion) => ({
    ...items,
    properties: { ...items.properties, criterion: { enum: [criterion] } },
  }));
}

/** Lines of a prompt by their ids, so that a question can take up words of the line that it names. */
export type PromptLines = Readonly<Record<string, string>>;

/** Questions on one line; a real model does not ask the same of every line either. */
const ASKS = [
  'What did you do yourself when you worked on',
  'How would you begin if you were asked for',
  'Which trade-off do you know from',
  'What would a newcomer get wrong about',
] as const;

/** A question on the line with this id. */
function questionOn(lines: PromptLines, id: string, at: number): string {
  const words = (lines[id] ?? '').split(' ').slice(0, 6).join(' ');
  return `${ASKS[at % ASKS.length]} “${words.replace(/[\s.,;:]+$/, '')}”?`;
}

/**
 * A value by the schema.
 * @param alphabetical keys sorted, as the grammar of Ollama's native chat path forces them
 * @param turn which opening an acknowledgement gets, from 0
 * @param lines what the ids of a schema stand for
 * @param at place in a list, from 0
 */
export function writeBySchema(
  schema: Schema,
  name = '',
  alphabetical = true,
  turn = 0,
  lines: PromptLines = {},
  at = 0,
): unknown {
  const inner = (value: Schema, key: string, place = at) =>
    writeBySchema(value, key, alphabetical, turn, lines, place);
  if (schema.enum) return schema.enum[at % schema.enum.length];
  if (schema.type === 'array')
    return itemsOf(schema).map((item, i) => inner(item, name, i));
  if (schema.type === 'object' || schema.properties) {
    const entries = Object.entries(schema.properties ?? {});
    if (alphabetical) entries.sort(([a], [b]) => (a < b ? -1 : 1));
    const written = Object.fromEntries(
      entries.map(([key, value]) => [key, inner(value, key)]),
    );
    const { line } = written;
    return typeof line === 'string' && 'question' in written
      ? { ...written, question: questionOn(lines, line, at) }
      : written;
  }
  if (name === 'acknowledgement')
    return `${OPENINGS[turn % OPENINGS.length]}: you said what happened and what you did about it.`;
  return schema.type === 'string'
    ? (TEXTS[name] ?? 'Some text.')
    : middle(schema);
}
