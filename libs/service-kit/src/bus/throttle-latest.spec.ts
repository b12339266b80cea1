import { throttleLatest } from './throttle-latest';

describe('throttleLatest', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('passes the first at once, then the newest of each interval', () => {
    const seen: number[] = [];
    const send = throttleLatest<number>((v) => seen.push(v), 250);
    [1, 2, 3].forEach(send);
    expect(seen).toEqual([1]);
    jest.advanceTimersByTime(250);
    expect(seen).toEqual([1, 3]);
    jest.advanceTimersByTime(1000);
    send(4);
    expect(seen).toEqual([1, 3, 4]);
  });

  it('passes nothing on once stopped', () => {
    const seen: number[] = [];
    const send = throttleLatest<number>((v) => seen.push(v), 250);
    [1, 2].forEach(send);
    send.stop();
    jest.advanceTimersByTime(1000);
    expect(seen).toEqual([1]);
  });
});
