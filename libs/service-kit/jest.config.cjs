module.exports = require('../../tools/jest.node.cjs')({
  displayName: 'service-kit',
  dir: __dirname,
});
