import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const dir = mkdtempSync(join(tmpdir(), 'interview-guard-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Runs a program that is guarded at 200 MB; resolves with how it ended. */
async function run(program: string) {
  const require = createRequire(__filename);
  const esbuild = join(dirname(require.resolve('esbuild')), '../bin/esbuild');
  const source = join(dir, 'source.ts');
  const guard = join(__dirname, 'memory-guard');
  writeFileSync(
    source,
    `import { killAbove } from '${guard}';\nkillAbove(200);\n${program}`,
  );
  const file = join(dir, 'program.mjs');
  execFileSync(esbuild, [
    source,
    ...['--bundle', '--platform=node', '--format=esm', `--outfile=${file}`],
    '--log-level=warning',
  ]);
  const child = spawn(process.execPath, [file], { stdio: 'ignore' });
  const [code, signal] = await once(child, 'exit');
  return { code, signal };
}

describe('killAbove', () => {
  it('kills a process that blocks while it fills memory outside of the heap', async () => {
    const greedy = `const kept = [];
      for (;;) kept.push(Buffer.alloc(2 ** 20, 1));`;
    expect(await run(greedy)).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('lets a modest one end by itself', async () => {
    expect(await run('setTimeout(() => undefined, 200);')).toEqual({
      code: 0,
      signal: null,
    });
  });
});
