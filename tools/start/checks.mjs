import fs from 'node:fs';
import net from 'node:net';
import { existingAncestor } from '../embedded-postgres/account.mjs';
import { LaunchError } from '../embedded-postgres/launch-error.mjs';

const MEGABYTE = 1_000_000;
const NEEDED_MB = 500;
const SUGGESTIONS = 20;

/**
 * @param {string} host
 * @param {number} port
 * @throws {LaunchError} when another program listens there, naming a port that is free
 */
export async function checkPort(host, port) {
  const problem = await listenProblem(host, port);
  if (problem === null) return;
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND') {
    throw new LaunchError(
      'bad-host',
      `HOST=${host} is not an address of this machine: leave it out, or use 127.0.0.1.`,
    );
  }
  const why =
    problem === 'EACCES'
      ? 'may only be used by root'
      : 'is used by another program';
  throw new LaunchError(
    'port-in-use',
    `Port ${port} ${why}: choose another one, for example PORT=${await freePortAfter(host, port)} npm start.`,
  );
}

/**
 * @param {string} folder there or not yet
 * @param {(folder: string) => { bavail: number, bsize: number }} [statfs]
 * @throws {LaunchError} below 500 MB
 */
export function checkFreeSpace(folder, statfs = fs.statfsSync) {
  const { bavail, bsize } = statfs(existingAncestor(folder));
  const freeMb = Math.floor((bavail * bsize) / MEGABYTE);
  if (freeMb >= NEEDED_MB) return;
  throw new LaunchError(
    'disk-full',
    `Only ${freeMb} MB are free on the disk that holds ${folder} and ${NEEDED_MB} MB are needed: free some space, or choose a folder on another disk with DATA_DIR=….`,
  );
}

async function freePortAfter(host, port) {
  for (
    let candidate = Math.max(port + 1, 3001);
    candidate < port + SUGGESTIONS || candidate < 3001 + SUGGESTIONS;
    candidate += 1
  ) {
    if (candidate <= 65_535 && (await listenProblem(host, candidate)) === null)
      return candidate;
  }
  return 8080;
}

/** Null when the port can be had, otherwise the system's error code. */
const listenProblem = (host, port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code ?? 'unknown'));
    probe.listen({ host, port, exclusive: true }, () =>
      probe.close(() => resolve(null)),
    );
  });
