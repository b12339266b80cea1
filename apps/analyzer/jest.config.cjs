const config = require('../../tools/jest.node.cjs')({
  displayName: 'analyzer',
  dir: __dirname,
});

// tinypool is published as ES modules only, like @nestjs.
module.exports = {
  ...config,
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|tinypool)/)'],
};
