import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 150;
const ANSWER_LIMIT_MS = 3000;

/** @typedef {{ health: object | null, missing: string[] }} Readiness `missing`: workers that have not shown themselves */

/**
 * Waits until the gateway answers and has heard from every worker.
 * @param {{ url: string, roles: string[], since: Date, limitMs: number, gaveUp: () => boolean }} options
 *   `since`: presence of workers that started earlier (an earlier run's) does not count; `gaveUp` ends the wait
 * @returns {Promise<Readiness>} as far as it came within the limit
 */
export async function waitUntilReady({ url, roles, since, limitMs, gaveUp }) {
  const until = Date.now() + limitMs;
  let readiness = { health: null, missing: roles };
  while (Date.now() < until && !gaveUp()) {
    const health = await getJson(`${url}/api/health`);
    if (health) {
      const monitor = await getJson(`${url}/api/admin/monitor`);
      readiness = {
        health,
        missing: missingRoles(roles, health, monitor, since),
      };
      // Asked again: a worker that showed itself between the two answers has changed the first.
      if (readiness.missing.length === 0)
        return {
          health: (await getJson(`${url}/api/health`)) ?? health,
          missing: [],
        };
    }
    await sleep(POLL_MS);
  }
  return readiness;
}

/** What the health report says about each worker's engine. */
const PART = {
  transcriber: 'speech',
  analyzer: 'analysis',
  feedback: 'language',
};

/**
 * The roles that no running worker of this start has.
 * @param {string[]} roles
 * @param {object} health GET /api/health
 * @param {{ workers: { role: string, startedAt: string }[] } | null} monitor GET /api/admin/monitor; null where it may not
 *   be read: then a role counts as there once the health report has an engine for it
 * @param {Date} since
 */
export function missingRoles(roles, health, monitor, since) {
  if (!monitor)
    return roles.filter(
      (role) => !['ready', 'preparing'].includes(health[PART[role]]?.state),
    );
  const seen = monitor.workers
    .filter((worker) => new Date(worker.startedAt) >= since)
    .map((worker) => worker.role);
  return roles.filter((role) => !seen.includes(role));
}

async function getJson(url) {
  try {
    const answer = await globalThis.fetch(url, {
      signal: globalThis.AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    // A degraded service may answer 503 with its report.
    return answer.ok || answer.status === 503 ? await answer.json() : null;
  } catch {
    return null; // not up yet
  }
}
