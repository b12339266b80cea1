module.exports = require('../../tools/jest.node.cjs')({
  displayName: 'transcriber',
  dir: __dirname,
});
