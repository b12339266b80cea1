import { readConfig } from './config';

const QUEUE_URL = 'redis://127.0.0.1:6379';

describe('readConfig', () => {
  it('has a default for everything but the queue', () => {
    expect(readConfig({ QUEUE_URL })).toMatchObject({
      OLLAMA_URL: ['http://127.0.0.1:11434'],
      OLLAMA_MODEL: '',
      OLLAMA_ALLOW_CLOUD: false,
      OLLAMA_SELF_CHECK: false,
      CARE_CONTACTS: '',
      OLLAMA_CONNECT_MS: 2_000,
      OLLAMA_FIRST_TOKEN_MS: 60_000,
      OLLAMA_IDLE_MS: 20_000,
      OLLAMA_TOTAL_MS: 180_000,
    });
  });

  it.each(['off', 'https://models.example.org/ollama', 'http://[::1]:11434'])(
    'takes %s',
    (OLLAMA_URL) => {
      expect(readConfig({ QUEUE_URL, OLLAMA_URL }).OLLAMA_URL).toEqual([
        OLLAMA_URL,
      ]);
    },
  );

  it('takes several servers', () => {
    const OLLAMA_URL = 'http://a:11434, http://b:11434 ,';
    expect(readConfig({ QUEUE_URL, OLLAMA_URL }).OLLAMA_URL).toEqual([
      'http://a:11434',
      'http://b:11434',
    ]);
  });

  it.each([' , ', 'off,http://a:1', 'http://a:1,b:2', 'off,off'])(
    'refuses %j as a list of servers',
    (OLLAMA_URL) => {
      expect(() => readConfig({ QUEUE_URL, OLLAMA_URL })).toThrow(/OLLAMA_URL/);
    },
  );

  it('lists what is wrong', () => {
    expect(() =>
      readConfig({
        QUEUE_URL,
        OLLAMA_URL: 'localhost:11434',
        OLLAMA_IDLE_MS: 'soon',
      }),
    ).toThrow(/OLLAMA_URL[\s\S]*OLLAMA_IDLE_MS/);
  });
});
