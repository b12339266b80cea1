module.exports = require('../../tools/jest.node.cjs')({
  displayName: 'analyzer',
  dir: __dirname,
});
