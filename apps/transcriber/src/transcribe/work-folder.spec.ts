import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createWorkFolder,
  removeStaleWorkFolders,
  removeWorkFolder,
} from './work-folder';

const made: string[] = [];
function folder(prefix: string, ageHours = 0): string {
  const dir = mkdtempSync(join(tmpdir(), prefix));
  const at = new Date(Date.now() - ageHours * 3_600_000);
  utimesSync(dir, at, at);
  made.push(dir);
  return dir;
}
afterAll(() =>
  made.forEach((dir) => rmSync(dir, { recursive: true, force: true })),
);

describe('work folders', () => {
  const dead = spawnSync('true').pid;

  it.each([
    ['of a process that is gone', `interview-answer-${dead}-`, 0, false],
    [
      'of a draft of a process that is gone',
      `interview-draft-${dead}-`,
      0,
      false,
    ],
    [
      'of an earlier process with this number',
      `interview-answer-${process.pid}-`,
      0,
      false,
    ],
    [
      'of another process that works',
      `interview-answer-${process.ppid}-`,
      0,
      true,
    ],
    [
      'that is too old for any answer',
      `interview-answer-${process.ppid}-`,
      4,
      false,
    ],
    ['that is not ours', `interview-other-${dead}-`, 0, true],
  ])('at the start, a folder %s', async (_, prefix, ageHours, stays) => {
    const dir = folder(prefix, ageHours);
    await removeStaleWorkFolders(Date.now());
    expect(existsSync(dir)).toBe(stays);
  });

  it('are made and removed', async () => {
    const dir = await createWorkFolder('answer');
    expect(existsSync(dir)).toBe(true);
    await removeWorkFolder(dir);
    expect(existsSync(dir)).toBe(false);
  });
});
