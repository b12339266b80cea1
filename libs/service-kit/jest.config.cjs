module.exports = {
  ...require('../../tools/jest.node.cjs')({
    displayName: 'service-kit',
    dir: __dirname,
  }),
  // testing/ holds the suites on real queues: jest.int.config.cjs.
  roots: ['<rootDir>/src'],
};
