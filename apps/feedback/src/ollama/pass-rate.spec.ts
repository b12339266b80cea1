import { PassRate } from './pass-rate';

describe('PassRate', () => {
  it('counts the last fifty', () => {
    const rate = new PassRate();
    expect(rate.sentence).toBe('');
    rate.add(false);
    expect(rate.sentence).toBe('Of its last 1 text, 0 passed the checks.');
    for (let i = 0; i < 60; i++) rate.add(i % 2 === 0);
    expect(rate.sentence).toBe('Of its last 50 texts, 25 passed the checks.');
  });
});
