import { beginsAlike } from '../guard/opener';

/** FNV-1a, 32 bits: small, steady across platforms. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // FNV's low bits mix slowly; fold the high ones in before taking a remainder.
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** One of the variants: the same for the same seed and slot, spread evenly over seeds. */
export function pick<T>(
  variants: readonly [T, ...T[]],
  seed: string,
  slot: string,
): T {
  return variants[hash(`${seed}/${slot}`) % variants.length] ?? variants[0];
}

/** Like pick, but the first variant, counted on from the picked one, that is not used up; where all are, the picked one. */
export function pickOther<T>(
  variants: readonly [T, ...T[]],
  seed: string,
  slot: string,
  isUsed: (variant: T) => boolean,
): T {
  const picked = pick(variants, seed, slot);
  const at = variants.indexOf(picked);
  const turned = [...variants.slice(at), ...variants.slice(0, at)];
  return turned.find((variant) => !isUsed(variant)) ?? picked;
}

/** The wording that does not begin like an earlier text. */
export const pickFresh = (
  variants: readonly [string, ...string[]],
  seed: string,
  slot: string,
  earlier: readonly string[],
): string =>
  pickOther(variants, seed, slot, (text) => beginsAlike(text, earlier));

/** Puts values into `{name}` places; a missing value is a defect of the caller and throws. */
export function fill(
  template: string,
  values: Readonly<Record<string, string>>,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}}`);
    return value;
  });
}

/** First letter in upper case. */
export const capitalised = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1);
