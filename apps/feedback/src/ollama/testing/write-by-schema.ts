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
};

export interface Schema {
  type?: string;
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
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
  if (schema.type === 'array') {
    const { items } = schema;
    const times = Math.max(1, schema.minItems ?? 1);
    return items
      ? Array.from({ length: times }, (_, i) => inner(items, name, i))
      : [];
  }
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
  return schema.type === 'string' ? (TEXTS[name] ?? 'Some text.') : 0;
}
