import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wavOf } from '../../audio/write-wav';

/** Whether Debian's recogniser can be run here. `problem` says what is missing. */
export type PocketsphinxProbe =
  | { installed: true; version: string }
  | { installed: false; problem: 'program' | 'model' };

/** The only release line whose program is called `pocketsphinx_continuous`; it does not say its version. */
const VERSION = '5prealpha';

/** Runs the program on a moment of silence, which needs the program and its English model; about a second. */
export async function probePocketsphinx(
  program: string,
): Promise<PocketsphinxProbe> {
  const dir = await mkdtemp(join(tmpdir(), 'interview-draft-'));
  try {
    const file = join(dir, 'silence.wav');
    await writeFile(file, wavOf(new Float32Array(4800)));
    return await new Promise((resolve) => {
      const child = spawn(program, ['-infile', file, '-logfn', '/dev/null'], {
        stdio: 'ignore',
        timeout: 20_000,
        killSignal: 'SIGKILL',
      });
      child.once('error', () =>
        resolve({ installed: false, problem: 'program' }),
      );
      child.once('close', (code) =>
        resolve(
          code === 0
            ? { installed: true, version: VERSION }
            : { installed: false, problem: 'model' },
        ),
      );
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
