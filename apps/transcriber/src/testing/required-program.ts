import { spawnSync } from 'node:child_process';

/** For tests: fails with what to install, rather than skip what it was to prove. */
export function requireProgram(program: string, debianPackages: string): void {
  if (spawnSync(program, ['-version'], { stdio: 'ignore' }).error)
    throw new Error(
      `These tests need ${program}: apt-get install ${debianPackages}`,
    );
}
