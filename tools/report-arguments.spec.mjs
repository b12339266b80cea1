import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readArguments } from './report-arguments.mjs';

it('takes the value of an option with and without an equals sign, and never for a report', () => {
  for (const args of [
    ['analysis', '--ladder', 'my/ladder.jsonl', '--goemotions=dir'],
    ['--ladder=my/ladder.jsonl', 'analysis', '--goemotions', 'dir'],
  ])
    assert.deepEqual(readArguments(args), {
      names: ['analysis'],
      options: { ladder: 'my/ladder.jsonl', goemotions: 'dir' },
    });
});

it('leaves other options without a value', () => {
  assert.deepEqual(readArguments(['--verbose', 'analysis']), {
    names: ['analysis'],
    options: { verbose: true },
  });
});
