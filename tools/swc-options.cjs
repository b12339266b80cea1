/**
 * How swc reads TypeScript with decorators and their metadata, which Nest's injection needs: the same for the
 * build and for its tests.
 * @param {'es6' | 'commonjs'} type of modules that come out
 */
module.exports = (type) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
    },
    keepClassNames: true,
  },
});
