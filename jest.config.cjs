// All unit tests in one run.
module.exports = {
  projects: [
    'libs/contracts',
    'libs/service-kit',
    'apps/gateway',
    'apps/transcriber',
    'apps/analyzer',
    'apps/feedback',
    'apps/web',
  ].map((project) => `<rootDir>/${project}/jest.config.cjs`),
};
