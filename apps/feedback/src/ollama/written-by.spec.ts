import { placeOf, writtenBy } from './written-by';

describe('placeOf', () => {
  it.each<[string, string, boolean | undefined, string]>([
    ['http://127.0.0.1:11434', 'gemma3:4b', undefined, 'this server'],
    ['http://localhost:11434/', 'gemma3:4b', undefined, 'this server'],
    ['http://[::1]:11434', 'gemma3:4b', false, 'this server'],
    ['http://ollama:11434', 'gemma3:4b', undefined, 'ollama'],
    ['https://gpu.example.org/x', 'gemma3:4b', undefined, 'gpu.example.org'],
    ['http://127.example.org', 'gemma3:4b', undefined, '127.example.org'],
    ['http://127.0.0.1:11434', 'mine:latest', true, 'a remote service'],
    ['http://ollama:11434', 'gpt-oss:120b-cloud', false, 'a remote service'],
  ])('%s, %s, remote %s: %s', (url, model, remote, place) => {
    expect(placeOf(url, model, remote)).toBe(place);
  });
});

it('writtenBy names model and place', () => {
  expect(writtenBy('gemma3:4b', 'this server')).toBe(
    'Written by gemma3:4b on this server',
  );
});
