import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * A name for a running process that stays its own when its number is given to another one later:
 * the number and the moment at which it was started. Null when no such process runs (a zombie does not run).
 * @param {number} pid
 * @returns {string | null}
 */
export function identify(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return identifyByProc(pid);
  if (!isSignalable(pid)) return null;
  if (process.platform === 'win32') return `${pid}:`;
  const shown = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const startedAt = shown.stdout?.trim() ?? '';
  return startedAt === '' ? null : `${pid}:${startedAt}`;
}

/**
 * @param {string} identity what `identify` gave for a process some time ago
 * @returns {boolean} whether that very process still runs
 */
export function stillRuns(identity) {
  return (
    identity !== '' && identify(Number.parseInt(identity, 10)) === identity
  );
}

/**
 * @param {number} pid
 * @returns {string} the command line of a process, '' when it cannot be read or does not run
 */
export function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return fs
        .readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        .split('\0')
        .join(' ');
    } catch {
      return ''; // gone, or another user's under hidepid
    }
  }
  const shown =
    process.platform === 'win32'
      ? spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], {
          encoding: 'utf8',
          windowsHide: true,
        })
      : spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
          encoding: 'utf8',
        });
  return shown.stdout?.trim() ?? '';
}

function identifyByProc(pid) {
  let stat;
  try {
    stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name in brackets may hold spaces; state is the first field after it, start time the twentieth.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : `${pid}:${fields[19]}`;
}

function isSignalable(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
