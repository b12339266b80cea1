import { performance } from 'node:perf_hooks';
import { client, STAR_ANSWER } from '../e2e/harness/client.mjs';
import { startSystem } from '../e2e/harness/system.mjs';

const WARM_UP = 20;
const ANSWERS = 60;

/**
 * What our code and the queue add to one typed answer: from the request to the stored feedback, less the
 * time that the two workers' own stages take (measured in the same run by the workers' logs).
 */
export async function run() {
  const system = await startSystem({
    env: { SPEECH_ENGINE: 'none', LOG_LEVEL: 'debug' },
  });
  try {
    const api = client(system.url);
    const interview = await api.interview();
    const first = await timeOne(api, interview);
    for (let i = 1; i < WARM_UP; i += 1) await timeOne(api, interview);
    const times = [];
    for (let i = 0; i < ANSWERS; i += 1)
      times.push(await timeOne(api, interview));
    const stages = await system.stageTimes();
    const bare =
      median(stages.analyze.slice(-ANSWERS)) +
      median(stages['compose-feedback'].slice(-ANSWERS));
    const whole = median(times.map((t) => t.doneMs));
    return {
      name: 'pipeline',
      rows: [
        row(
          'first typed answer, request to stored feedback',
          first.doneMs,
          'ms',
          3000,
        ),
        row(
          'warm typed answer, request to stored feedback, p50',
          whole,
          'ms',
          1000,
        ),
        row('bare stage times of analyzer and feedback, p50', bare, 'ms'),
        row(
          'added by our code and the queue, p50',
          whole - bare,
          'ms',
          120,
          'embedded PostgreSQL queue',
        ),
        row('whole ÷ bare stage times', whole / bare, '×'),
      ],
    };
  } finally {
    await system.stop();
  }
}

async function timeOne(api, interview) {
  const began = performance.now();
  const { body } = await api.submitText(interview, STAR_ANSWER);
  const answer = await api.settled(body.id, ['done'], 20_000, 5);
  return { doneMs: performance.now() - began, answer };
}

function row(measure, value, unit, target = null, note = '') {
  return {
    measure,
    value: Math.round(value * 10) / 10,
    unit,
    target: target === null ? null : `≤ ${target}`,
    passed: target === null ? null : value <= target,
    note,
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
