/** A function that passes values on at most once per interval, always ending with the newest. */
export interface Throttled<T> {
  (value: T): void;
  /** Drops what has not been passed on: the result is there, progress is of no more use. */
  stop(): void;
}

/**
 * @param intervalMs Least time between two values that are passed on.
 */
export function throttleLatest<T>(
  pass: (value: T) => void,
  intervalMs: number,
): Throttled<T> {
  let timer: NodeJS.Timeout | undefined;
  let held: { value: T } | undefined;
  const tick = (): void => {
    timer = undefined;
    if (!held) return;
    const { value } = held;
    held = undefined;
    timer = setTimeout(tick, intervalMs);
    pass(value);
  };
  const throttled = (value: T): void => {
    held = { value };
    if (!timer) tick();
  };
  throttled.stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    held = undefined;
  };
  return throttled;
}
