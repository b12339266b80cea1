import { parseArgs } from 'node:util';

/** What takes a value: a file or a folder, or how many. As `--name value` and as `--name=value`. */
const VALUES = [
  'ladder',
  'fairness',
  'emotions',
  'goemotions',
  'speech',
  'attacks',
  'count',
];

/** The reports that are named, and their options; an option without a value is true. */
export function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: Object.fromEntries(
      VALUES.map((name) => [name, { type: 'string' }]),
    ),
  });
  return { options: { ...values }, names: positionals };
}
