import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Rows of a JSON Lines file; empty lines are skipped. Throws with the number of the line that is no JSON. */
export function readJsonLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch (cause) {
        throw new Error(`${path}, line ${at + 1}, is not JSON.`, { cause });
      }
    });
}

/** Rows of a tab-separated file with a header line, as objects. */
export function readTsv(path) {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

/** Value of `--name value` or `--name=value`, or of the property of an object; undefined without it. */
export function option(args, name) {
  if (!Array.isArray(args)) return args?.[name];
  const at = args.indexOf(`--${name}`);
  if (at >= 0) return args[at + 1];
  return args
    .find((arg) => arg.startsWith(`--${name}=`))
    ?.slice(name.length + 3);
}

/** The question bank by the text of the question. */
export function bankByText() {
  const dir = join(ROOT, 'apps/gateway/src/questions/bank');
  if (!existsSync(dir)) return new Map();
  return new Map(
    readdirSync(dir)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')))
      .map((question) => [question.text, question]),
  );
}
