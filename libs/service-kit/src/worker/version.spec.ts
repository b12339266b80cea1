import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { VERSION } from './version';

it('is the version of package.json', () => {
  const file = resolve(__dirname, '../../../../package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8'));
  expect(VERSION).toBe(version);
});
