import { isOwnRequest } from './same-origin';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

describe('isOwnRequest', () => {
  it.each([
    ['no Origin', { host: '127.0.0.1:3000' }, LOCAL, true],
    [
      'its own page',
      { host: 'localhost:3000', origin: 'http://localhost:3000' },
      LOCAL,
      true,
    ],
    ['IPv6', { host: '[::1]:3000' }, LOCAL, true],
    [
      'another site',
      { host: 'localhost:3000', origin: 'http://elsewhere.example' },
      LOCAL,
      false,
    ],
    [
      'another port',
      { host: 'localhost:3000', origin: 'http://localhost:4000' },
      LOCAL,
      false,
    ],
    [
      'another name that points here',
      {
        host: 'elsewhere.example:3000',
        origin: 'http://elsewhere.example:3000',
      },
      LOCAL,
      false,
    ],
    [
      'the same, where any name is allowed',
      {
        host: 'elsewhere.example:3000',
        origin: 'http://elsewhere.example:3000',
      },
      null,
      true,
    ],
    ['no Host', {}, LOCAL, false],
    [
      'an opaque Origin',
      { host: 'localhost:3000', origin: 'null' },
      LOCAL,
      false,
    ],
  ])('%s', (_, headers, allowed, expected) => {
    expect(isOwnRequest(headers, allowed)).toBe(expected);
  });
});
