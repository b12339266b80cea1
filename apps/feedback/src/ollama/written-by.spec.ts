import { writtenBy } from './written-by';

describe('writtenBy', () => {
  it.each<[string, boolean | undefined, string]>([
    ['gemma3:4b', undefined, 'Written by gemma3:4b on this server'],
    ['mine:latest', true, 'Written by mine:latest on a remote service'],
    [
      'gpt-oss:120b-cloud',
      undefined,
      'Written by gpt-oss:120b-cloud on a remote service',
    ],
  ])('%s, %s', (model, remote, label) => {
    expect(writtenBy(model, remote)).toBe(label);
  });
});
