module.exports = {
  ...require('../../tools/jest.node.cjs')({
    displayName: 'bus on real queues',
    dir: __dirname,
  }),
  testMatch: ['<rootDir>/testing/**/*.int.spec.ts'],
  globalSetup: '<rootDir>/testing/real-queues.setup.cjs',
  globalTeardown: '<rootDir>/testing/real-queues.teardown.cjs',
  testTimeout: 60_000,
};
