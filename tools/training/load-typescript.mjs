import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The exports of a TypeScript file of the repository, named from its root; packages stay outside the bundle. */
export async function loadTypeScript(path) {
  const folder = join(ROOT, 'tmp', 'scripts');
  mkdirSync(folder, { recursive: true });
  const name = basename(path).replace(/\.ts$/, `-${process.pid}.mjs`);
  const outfile = join(folder, name);
  buildSync({
    entryPoints: [join(ROOT, path)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: join(ROOT, 'tsconfig.base.json'),
    logLevel: 'error',
  });
  try {
    return await import(
      `${pathToFileURL(outfile).href}?${process.hrtime.bigint()}`
    );
  } finally {
    rmSync(outfile);
  }
}
