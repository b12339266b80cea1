import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { startRedis } from '../../e2e/harness/redis.mjs';
import { LEAN } from '../../tools/start/supervisor.mjs';
import { typed } from './answers.mjs';
import { ROOT } from './files.mjs';

const ANSWERS = 1000;
const LONG_WORDS = 20_000;
const MOST_MB = 200;
const ENTRY = join(ROOT, 'dist/apps/analyzer/main.js');
const DEADLINE_MS = 240_000;

const measures = [
  `memory of an analyzer after ${ANSWERS} answers`,
  `memory of an analyzer after one answer of ${LONG_WORDS} words`,
];
const row = (measure, value, note) => ({
  measure,
  value,
  unit: 'MB',
  target: MOST_MB,
  passed: value === null ? null : value <= MOST_MB,
  note,
});

/** Resident memory in MB; Linux only, which says it without a program. */
const residentMb = (pid) =>
  Math.round(
    Number(
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1],
    ) / 1024,
  );

/** Rows on the memory of the built analyzer service, which takes jobs from a real Redis. */
export async function memoryRows(answers, question) {
  const lacking =
    process.platform !== 'linux'
      ? 'read from /proc, so on Linux only'
      : existsSync(ENTRY)
        ? null
        : 'the analyzer is not built';
  if (lacking)
    return measures.map((measure) =>
      row(measure, null, `not measured: ${lacking}`),
    );
  mkdirSync(join(ROOT, 'tmp'), { recursive: true });
  const dir = mkdtempSync(join(ROOT, 'tmp', 'eval-memory-'));
  const redis = await startRedis(dir);
  const service = spawn(process.execPath, [...LEAN, ENTRY], {
    env: { PATH: process.env.PATH, QUEUE_URL: redis.url, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const queue = new Queue('analyze', { connection: { url: redis.url } });
  const through = async (texts) => {
    await queue.addBulk(
      texts.map((text) => ({
        name: 'analyze',
        data: {
          answerId: randomUUID(),
          attempt: 1,
          question,
          transcript: typed(text),
        },
        opts: { removeOnComplete: true, attempts: 1 },
      })),
    );
    const until = Date.now() + DEADLINE_MS;
    for (;;) {
      const { waiting, active, failed } = await queue.getJobCounts(
        'waiting',
        'active',
        'failed',
      );
      if (failed > 0) throw new Error(`${failed} analyses failed`);
      if (waiting + active === 0) break;
      if (Date.now() > until) throw new Error('the analyses took too long');
      await wait(100);
    }
    await wait(2_000);
    return residentMb(service.pid);
  };
  try {
    const texts = Array.from(
      { length: ANSWERS },
      (_, at) => answers[at % answers.length],
    );
    const many = await through(texts);
    const prose = answers.join(' ').split(/\s+/);
    const long = Array.from(
      { length: LONG_WORDS },
      (_, at) => prose[at % prose.length],
    ).join(' ');
    const after = await through([long]);
    const how = `resident, one service with one thread, wink and word vectors in it, on a real Redis, node ${LEAN.join(' ')} as npm start runs it`;
    return [row(measures[0], many, how), row(measures[1], after, how)];
  } finally {
    service.kill();
    if (service.exitCode === null) await once(service, 'exit');
    await queue.close();
    await redis.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
