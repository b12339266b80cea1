import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wavOf } from '../../audio/write-wav';
import { runProgram } from '../../processes/run-program';
import {
  createWorkFolder,
  removeWorkFolder,
} from '../../transcribe/work-folder';

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
  const dir = await createWorkFolder('draft');
  try {
    const file = join(dir, 'silence.wav');
    await writeFile(file, wavOf(new Float32Array(4800)));
    const outcome = await runProgram({
      program,
      args: ['-infile', file, '-logfn', '/dev/null'],
      deadlineMs: 20_000,
    });
    if (!outcome.found) return { installed: false, problem: 'program' };
    return outcome.exitCode === 0
      ? { installed: true, version: VERSION }
      : { installed: false, problem: 'model' };
  } finally {
    await removeWorkFolder(dir);
  }
}
