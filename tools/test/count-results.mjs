/**
 * Counts of a suite from what its runner printed.
 * @param {'check' | 'jest' | 'node'} kind
 * @param {{ code: number | null, output: string }} run
 * @returns {{ passed: number, failed: number }} a runner that failed without saying how many counts as one failure
 */
export function countResults(kind, { code, output }) {
  const counts =
    kind === 'check'
      ? { passed: code === 0 ? 1 : 0, failed: 0 }
      : kind === 'jest'
        ? ofJest(output)
        : ofNode(output);
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  if (code === 0 && counts.passed === 0) return { passed: 0, failed: 1 };
  return counts;
}

function ofJest(output) {
  const line = /^Tests:\s+(.*)$/m.exec(output)?.[1] ?? '';
  const count = (word) =>
    Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  // A skipped test has not passed.
  return {
    passed: count('passed'),
    failed: count('failed') + count('skipped') + count('todo'),
  };
}

function ofNode(output) {
  const count = (word) =>
    Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed:
      count('fail') + count('cancelled') + count('skipped') + count('todo'),
  };
}
