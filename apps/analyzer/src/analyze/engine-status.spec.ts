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

it('names the sentence model in use, or why there is none', () => {
  const used = engineStatus('ready', '1.8.1', { model: 'all-MiniLM-L6-v2' });
  expect(EngineStatusSchema.parse(used)).toEqual(used);
  expect(used.why).toContain('all-MiniLM-L6-v2');
  expect(used.reason).toBeNull();
  const lost = engineStatus('ready', '1.8.1', { failed: 'No such file.' });
  expect(EngineStatusSchema.parse(lost)).toEqual(lost);
  expect(lost.reason).toMatchObject({ code: 'similarity-model-failed' });
  expect(lost.reason?.message).toContain('No such file.');
});
