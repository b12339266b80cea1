module.exports = require('../../tools/jest.node.cjs')({
  displayName: 'contracts',
  dir: __dirname,
});
