import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createProgress } from '../start/progress.mjs';
import { ROOT, setUp } from '../setup.mjs';
import { countResults } from './count-results.mjs';
import { ensureDebianPackages } from './debian-packages.mjs';
import { suites } from './suites.mjs';

const NX = { NX_DAEMON: 'false', NX_TUI: 'false', NX_CLOUD: 'false' };
const LAST_LINES = 150;

/**
 * Installs, builds and runs the suites one after the other. Ends with one line, `N passed, N failed`.
 * @param {string[]} wanted names of suites; none means all
 */
export async function runSuites(wanted) {
  const progress = createProgress();
  try {
    await setUp({ step: progress.step });
  } catch (error) {
    progress.line(`Set-up failed: ${error.message}`);
    return finish(progress, { passed: 0, failed: 1 });
  }
  const lacking = ensureDebianPackages(progress.line);
  if (lacking) {
    progress.line(lacking);
    return finish(progress, { passed: 0, failed: 1 });
  }
  const total = { passed: 0, failed: 0 };
  for (const suite of suites().filter(
    (s) => wanted.length === 0 || wanted.includes(s.name),
  )) {
    const began = performance.now();
    const run = await runSuite(suite.command);
    const { passed, failed } = countResults(suite.kind, run);
    const seconds = Math.round((performance.now() - began) / 1000);
    if (failed > 0) progress.line(relevantLines(suite.kind, run.output));
    progress.line(
      `${failed > 0 ? '✗' : '✓'} ${suite.name}: ${passed} passed, ${failed} failed (${seconds} s)`,
    );
    total.passed += passed;
    total.failed += failed;
  }
  finish(progress, total);
}

function finish(progress, { passed, failed }) {
  progress.line(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function runSuite([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...NX, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (output += data));
    child.once('error', (error) =>
      resolve({ code: null, output: output + error.message }),
    );
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Of Node's long protocol only what failed; of the others the end. */
function relevantLines(kind, output) {
  const lines = output.split('\n');
  if (kind !== 'node') return lines.slice(-LAST_LINES).join('\n');
  const shown = [];
  let depth = -1;
  for (const line of lines) {
    const indent = line.search(/\S/);
    if (/^\s*not ok /.test(line)) depth = indent;
    else if (/^\s*(ok |# Subtest)/.test(line)) depth = -1;
    if (depth >= 0 || /^# (pass|fail|cancelled)/.test(line)) shown.push(line);
  }
  return shown.slice(0, 4 * LAST_LINES).join('\n');
}
