import { execFileSync } from 'node:child_process';
import { nxProgram, ROOT } from '../setup.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
const tracked = (...patterns) =>
  execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns],
    { cwd: ROOT, encoding: 'utf8' },
  )
    .split('\n')
    .filter(Boolean);

/** Node's runner, one file at a time: the suites share two cores and real servers. */
const node = (files) => [
  process.execPath,
  '--test',
  '--test-concurrency=1',
  '--test-force-exit',
  '--test-timeout=600000',
  '--test-reporter=tap',
  ...files,
];

/**
 * All suites in order; the cheapest to fail come first. `kind` says how results are counted: a check
 * counts as one, jest and node count their tests.
 */
export function suites() {
  return [
    {
      name: 'format',
      kind: 'check',
      command: [bin('prettier'), '--check', '.', '--log-level', 'warn'],
    },
    {
      name: 'types',
      kind: 'check',
      command: [
        process.execPath,
        nxProgram(),
        'run-many',
        '-t',
        'typecheck',
        '--parallel=2',
      ],
    },
    // After an Nx task, so that the module boundaries have a project graph to be checked against.
    {
      name: 'lint',
      kind: 'check',
      command: [
        bin('eslint'),
        '.',
        '--cache',
        '--cache-location',
        '.nx/eslint-cache',
      ],
    },
    { name: 'unit', kind: 'jest', command: [bin('jest'), '--maxWorkers=2'] },
    {
      name: 'bus',
      kind: 'jest',
      command: [bin('jest'), '-c', 'libs/service-kit/jest.int.config.cjs'],
    },
    {
      name: 'tools',
      kind: 'node',
      command: node(
        tracked(
          'tools/**/*.spec.mjs',
          'docker/*.spec.mjs',
          'docs/*.spec.mjs',
          'eval/**/*.spec.mjs',
        ),
      ),
    },
    {
      name: 'end to end',
      kind: 'node',
      command: node(tracked('e2e/*.spec.mjs')),
    },
  ];
}
