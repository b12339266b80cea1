import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(__dirname, '../../..');
const built: string[] = [];
afterAll(() => built.forEach((file) => rmSync(file, { force: true })));

/**
 * For tests: bundles a child's TypeScript entry the way the build does, and answers where it lies. The
 * result is inside the workspace, so that the child finds its packages. `entry` is relative to the root.
 */
export function builtEntry(entry: string): URL {
  const name = entry.replace(/\W+/g, '-');
  const outfile = join(ROOT, 'tmp/entries', `${name}-${process.pid}.mjs`);
  const esbuild = join(
    dirname(createRequire(join(ROOT, 'package.json')).resolve('esbuild')),
    '../bin/esbuild',
  );
  execFileSync(esbuild, [
    join(ROOT, entry),
    ...['--bundle', '--platform=node', '--target=node20', '--format=esm'],
    ...['--packages=external', '--log-level=warning', `--outfile=${outfile}`],
    `--tsconfig=${join(ROOT, 'tsconfig.base.json')}`,
  ]);
  built.push(outfile);
  return pathToFileURL(outfile);
}
