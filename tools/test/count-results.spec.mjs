import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countResults } from './count-results.mjs';

const JEST =
  'Test Suites: 2 passed, 2 total\nTests:       1 failed, 1 skipped, 30 passed, 32 total\nTime: 3 s';
const NODE =
  '# tests 9\n# suites 0\n# pass 7\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n';

const cases = [
  ['check', 0, '', { passed: 1, failed: 0 }],
  ['check', 1, 'wrong', { passed: 0, failed: 1 }],
  ['jest', 1, JEST, { passed: 30, failed: 2 }],
  ['jest', 1, 'it broke before any test', { passed: 0, failed: 1 }],
  ['jest', 0, 'No tests found', { passed: 0, failed: 1 }],
  ['node', 1, NODE, { passed: 7, failed: 2 }],
  ['node', null, '', { passed: 0, failed: 1 }],
  ['node', 1, '# pass 3\n# fail 0\n', { passed: 3, failed: 1 }],
];
for (const [kind, code, output, expected] of cases) {
  test(`${kind} that ended with ${code}: ${expected.passed} passed, ${expected.failed} failed`, () => {
    assert.deepEqual(countResults(kind, { code, output }), expected);
  });
}
