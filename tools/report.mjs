// Prints a report and writes it as JSON: `npm run bench`, `npm run bench -- decode`, later eval and chaos.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from './report-arguments.mjs';
import { ROOT, setUp } from './setup.mjs';

const [kind, ...rest] = process.argv.slice(2);
const folder = path.join(ROOT, kind ?? '');
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && !name.endsWith('.spec.mjs'))
  .map((name) => name.replace(/\.mjs$/, ''));
const { options: args, names: positionals } = readArguments(rest);
const wanted =
  positionals.length === 0 || positionals.includes('all') ? known : positionals;
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no ${kind} named ${unknown.join(', ')}; there are: ${known.join(', ')}.`,
  );
  process.exit(1);
}

await setUp({ step: (label, work) => (console.log(`${label} …`), work()) });
let failed = 0;
for (const name of wanted) {
  const { run } = await import(
    pathToFileURL(path.join(folder, `${name}.mjs`)).href
  );
  const report = await run({
    args,
    dataDir: process.env.EVAL_DATA_DIR ?? null,
  });
  print(report);
  write(report);
  failed += report.rows.filter((row) => row.passed === false).length;
}
process.exitCode = failed > 0 ? 1 : 0;

/** One line per measure; a missing value says why in its note. */
function print({ name, rows }) {
  console.log(`\n${kind} ${name}`);
  const width = Math.max(...rows.map((row) => row.measure.length));
  for (const row of rows) {
    const mark = { true: '✓', false: '✗' }[String(row.passed)] ?? ' ';
    const value =
      row.value === null ? 'not measured' : `${row.value} ${row.unit}`;
    const target = row.target === null ? '' : `  target ${row.target}`;
    console.log(
      `${mark} ${row.measure.padEnd(width)}  ${value}${target}${row.note ? `  (${row.note})` : ''}`,
    );
  }
}

function write(report) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, ${os.platform()}`;
  const dir = path.join(ROOT, 'reports');
  mkdirSync(dir, { recursive: true });
  writeFileSync(
    path.join(dir, `${kind}-${report.name}.json`),
    `${JSON.stringify({ ...report, commit, machine }, null, 2)}\n`,
  );
}
