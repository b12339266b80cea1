import { chooseModel } from './model-choice';

const installed = (...names: string[]) => names.map((name) => ({ name }));

describe('chooseModel', () => {
  it.each<[string, string[], string, string]>([
    [
      'the best of the preferred',
      ['llama3.2:3b', 'gemma3:4b', 'qwen2.5:7b'],
      '',
      'qwen2.5:7b',
    ],
    [
      'a build of a preferred one',
      ['zephyr:7b', 'llama3.1:8b-instruct-q4_K_M'],
      '',
      'llama3.1:8b-instruct-q4_K_M',
    ],
    ['another size of a family', ['zephyr:7b', 'gemma3:12b'], '', 'gemma3:12b'],
    [
      'any that can chat',
      ['nomic-embed-text:latest', 'zephyr:7b'],
      '',
      'zephyr:7b',
    ],
    [
      'one that does not think first',
      ['deepseek-r1:8b', 'zephyr:7b'],
      '',
      'zephyr:7b',
    ],
    [
      'one that does not think first before a thinking one of a good family',
      ['phi4-reasoning:14b', 'phi4-mini-reasoning:3.8b', 'granite3.3:8b'],
      '',
      'granite3.3:8b',
    ],
    [
      'a family by its whole name',
      ['qwen2.5vl:7b', 'qwen2.5-coder:7b', 'qwen2.5:14b'],
      '',
      'qwen2.5:14b',
    ],
    [
      'a size by its whole name',
      ['llama3.1:8bx', 'qwen2.5:72b'],
      '',
      'qwen2.5:72b',
    ],
    ['one that thinks, if it is all', ['deepseek-r1:8b'], '', 'deepseek-r1:8b'],
    [
      'the one that is asked for',
      ['gemma3:4b', 'zephyr:7b'],
      'zephyr:7b',
      'zephyr:7b',
    ],
    [
      'a name without a tag',
      ['phi4-mini:latest'],
      'phi4-mini',
      'phi4-mini:latest',
    ],
  ])('takes %s', (_name, names, wanted, model) => {
    expect(chooseModel(installed(...names), wanted)).toEqual({
      ok: true,
      model,
    });
  });

  it.each<[string, string[], string, RegExp]>([
    ['none installed', [], '', /ollama pull/],
    [
      'cloud models',
      ['gpt-oss:120b-cloud', 'kimi:cloud'],
      '',
      /no local model/,
    ],
    ['a cloud model by name', ['gemma3:4b'], 'glm-4.6:cloud', /remote service/],
    [
      'a model that is not there',
      ['gemma3:4b'],
      'qwen2.5:7b',
      /ollama pull qwen2.5:7b/,
    ],
  ])('refuses %s', (_name, names, wanted, why) => {
    expect(chooseModel(installed(...names), wanted)).toEqual({
      ok: false,
      why: expect.stringMatching(why),
    });
  });

  it('tells what runs elsewhere, whatever its name, once it is asked for', () => {
    const mine = { name: 'mine:latest', remote_host: 'https://ollama.com' };
    expect(chooseModel([mine], 'mine', true)).toEqual({
      ok: true,
      model: 'mine:latest',
      remote: true,
    });
  });

  it('refuses entries that run elsewhere, and those that cannot chat', () => {
    expect(
      chooseModel(
        [
          { name: 'mine:latest', remote_host: 'https://ollama.com' },
          { name: 'vectors:1', capabilities: ['embedding'] },
        ],
        '',
      ).ok,
    ).toBe(false);
  });
});
