module.exports = require('../../tools/jest.node.cjs')({
  displayName: 'feedback',
  dir: __dirname,
});
