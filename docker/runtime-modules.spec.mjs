import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closure, namedDependencies } from './runtime-modules.mjs';

describe('namedDependencies', () => {
  const table = [
    ['import x from "pg";', ['pg']],
    ["import { a } from '@nestjs/core/router';", ['@nestjs/core']],
    ['require.resolve(`pg/package.json`)', ['pg']],
    ['var dependencies = { "@nestjs/core": "12.5.1", pg: "8" };', []],
    ['import x from "pg-pool"; import "./pg";', []],
  ];
  for (const [code, expected] of table) {
    it(code, () =>
      assert.deepEqual(
        namedDependencies(code, ['pg', '@nestjs/core', 'rxjs']),
        expected,
      ),
    );
  }
});

describe('closure', () => {
  const packages = {
    '': { dependencies: { a: '1', z: '1' } },
    'node_modules/a': {
      dependencies: { b: '1' },
      peerDependencies: { p: '1', absent: '1' },
    },
    'node_modules/b': {
      dependencies: { c: '2' },
      optionalDependencies: { o: '1' },
    },
    'node_modules/b/node_modules/c': { dependencies: { a: '1', d: '1' } },
    'node_modules/c': {},
    'node_modules/d': {},
    'node_modules/o': { optional: true },
    'node_modules/p': { dependencies: { tool: '1' } },
    'node_modules/tool': { dev: true },
    'node_modules/z': {},
  };
  it('follows dependencies, optional ones and peers, from the nearest place, without circles', () => {
    assert.deepEqual(closure(packages, ['a']), [
      'node_modules/a',
      'node_modules/b',
      'node_modules/b/node_modules/c',
      'node_modules/d',
      'node_modules/o',
      'node_modules/p',
    ]);
  });
  it('takes a scoped package inside a scoped one', () => {
    const scoped = {
      'node_modules/@s/a': { dependencies: { '@t/b': '1' } },
      'node_modules/@s/a/node_modules/@t/b': {},
      'node_modules/@t/b': {},
    };
    assert.deepEqual(closure(scoped, ['@s/a']), [
      'node_modules/@s/a',
      'node_modules/@s/a/node_modules/@t/b',
    ]);
  });
});
