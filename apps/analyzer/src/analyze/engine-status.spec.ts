import { EngineStatusSchema } from '@interview/contracts';
import { engineStatus } from './engine-status';

it.each([
  ['preparing', 'wink-nlp', null],
  ['ready', 'wink-nlp', null],
  ['none', null, 'engine-not-started'],
] as const)('%s', (state, name, code) => {
  const status = engineStatus(state, '1.8.1');
  expect(EngineStatusSchema.parse(status)).toEqual(status);
  expect(status.name).toBe(name);
  expect(status.reason?.code ?? null).toBe(code);
  if (name) expect(status.model).toBe('wink-eng-lite-web-model 1.8.1');
});
