const QUIETEST_DB = -60;
const LOUDEST_DB = -12;
const ATTACK_MS = 200;
const RELEASE_MS = 600;
/** Above this the voice is well above the room; about −45 dB of full scale. */
const HEARD = 0.3;
const HOLD_MS = 1500;

/** Loudness of float samples −1..1 on a scale 0 (−60 dB and less) to 1 (−12 dB and more). */
export function levelOf(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  let square = 0;
  for (const sample of samples) square += sample * sample;
  const db = 10 * Math.log10(square / samples.length + 1e-12);
  return Math.min(
    1,
    Math.max(0, (db - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB)),
  );
}

/** Calm meter: rises within 200 ms, falls within 600 ms. `sinceMs` is the time since `before`. */
export function calm(before: number, level: number, sinceMs: number): number {
  const constant = level > before ? ATTACK_MS : RELEASE_MS;
  return before + (level - before) * (1 - Math.exp(-sinceMs / constant));
}

/** Whether we hear somebody: the last loud moment counts for 1.5 s, so that words do not flicker. */
export function hears(
  level: number,
  nowMs: number,
  lastHeardMs: number | null,
): { readonly hearing: boolean; readonly lastHeardMs: number | null } {
  const last = level >= HEARD ? nowMs : lastHeardMs;
  return {
    hearing: last !== null && nowMs - last < HOLD_MS,
    lastHeardMs: last,
  };
}
