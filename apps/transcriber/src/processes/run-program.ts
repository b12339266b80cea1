import { spawn } from 'node:child_process';
import { errorCode } from './error-code';

export interface ProgramRun {
  /** Path, or a name on PATH. */
  program: string;
  args: readonly string[];
  /** It is killed after this long. */
  deadlineMs: number;
  signal?: AbortSignal;
}

/** `exitCode` null: it was killed at the deadline, or by somebody else. */
export type ProgramOutcome =
  { found: true; exitCode: number | null; output: string } | { found: false };

/**
 * Runs a program without a shell and collects what it prints. Killed on cancel, then rejects with the
 * signal's reason.
 */
export async function runProgram(run: ProgramRun): Promise<ProgramOutcome> {
  const { program, args, deadlineMs, signal } = run;
  signal?.throwIfAborted();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const kill = () => child.kill('SIGKILL');
  const deadline = setTimeout(kill, deadlineMs);
  signal?.addEventListener('abort', kill, { once: true });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    signal?.throwIfAborted();
    return { found: true, exitCode, output: Buffer.concat(chunks).toString() };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { found: false };
    throw error;
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', kill);
  }
}
