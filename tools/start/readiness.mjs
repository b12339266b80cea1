import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 150;
const ANSWER_LIMIT_MS = 3000;

/** @typedef {{ health: object | null, missing: string[] }} Readiness `missing`: workers that have not shown themselves */

/**
 * Waits until the gateway answers and has heard from every worker.
 * @param {{ url: string, roles: string[], limitMs: number, gaveUp: () => boolean }} options `gaveUp` ends the wait
 * @returns {Promise<Readiness>} as far as it came within the limit
 */
export async function waitUntilReady({ url, roles, limitMs, gaveUp }) {
  const until = Date.now() + limitMs;
  let readiness = { health: null, missing: roles };
  while (Date.now() < until && !gaveUp()) {
    const health = await getJson(`${url}/api/health`);
    if (health) readiness = { health, missing: missingRoles(roles, health) };
    if (health && readiness.missing.length === 0) break;
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
 * The roles that no running worker has. A worker whose engine is missing is there all the same: the report then gives
 * another reason than `no-worker`.
 * @param {string[]} roles
 * @param {object} health GET /api/health
 */
export function missingRoles(roles, health) {
  return roles.filter((role) => {
    const engine = health[PART[role]];
    return !engine || engine.reason?.code === 'no-worker';
  });
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
