import { CircuitBreaker } from './circuit-breaker';

describe('CircuitBreaker', () => {
  let now = 0;
  const settings = { failures: 2, restMs: 100, longestRestMs: 250 };
  let breaker: CircuitBreaker;
  beforeEach(() => {
    now = 0;
    breaker = new CircuitBreaker(() => now, settings);
  });
  const fail = () => {
    breaker.began();
    breaker.failed();
  };

  it('opens after failures in a row only', () => {
    fail();
    expect(breaker.allows).toBe(true);
    breaker.succeeded();
    fail();
    expect(breaker.allows).toBe(true);
    fail();
    expect(breaker.allows).toBe(false);
  });

  it('lets one request try after the rest, and all when it succeeds', () => {
    fail();
    fail();
    now = 100;
    expect(breaker.allows).toBe(true);
    breaker.began();
    expect(breaker.allows).toBe(false);
    breaker.succeeded();
    expect(breaker.allows).toBe(true);
  });

  it('rests longer after each failed trial, up to a limit', () => {
    fail();
    fail();
    now = 100;
    fail();
    now = 299;
    expect(breaker.allows).toBe(false);
    now = 300;
    expect(breaker.allows).toBe(true);
    fail();
    now = 549;
    expect(breaker.allows).toBe(false);
    now = 550;
    expect(breaker.allows).toBe(true);
  });

  it('lets another try where a trial said nothing', () => {
    fail();
    fail();
    now = 100;
    breaker.began();
    breaker.undecided();
    expect(breaker.allows).toBe(true);
  });
});
