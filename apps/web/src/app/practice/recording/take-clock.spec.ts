import { elapsedMs, hold, run, STOPPED_CLOCK } from './take-clock';

it('counts speaking and leaves thinking out', () => {
  let clock = run(STOPPED_CLOCK, 1000);
  expect(elapsedMs(clock, 4000)).toBe(3000);
  clock = hold(clock, 5000);
  expect(elapsedMs(clock, 60_000)).toBe(4000);
  clock = run(clock, 60_000);
  expect(elapsedMs(clock, 61_000)).toBe(5000);
});

it('is not set back by a second start or stop', () => {
  const running = run(STOPPED_CLOCK, 0);
  expect(run(running, 500)).toBe(running);
  const held = hold(running, 900);
  expect(hold(held, 5000)).toEqual(held);
});
