import type { TargetLength } from '@interview/contracts';

/** The ring is drawn on a square of this size. */
export const RING_SIZE = 340;
const RING_RADIUS = 164;
const CENTRE = RING_SIZE / 2;
const INNER_RADIUS = 104;
const OUTER_RADIUS = 150;

/** Seconds once round: the target ends at four fifths, so that going over still has room. */
export function roundSec(target: TargetLength): number {
  return target.maxSec * 1.25;
}

/**
 * SVG path of an arc, clockwise from the top. `from` and `to` are shares of the round 0..1;
 * empty where nothing is to be drawn.
 */
export function arcPath(from: number, to: number): string {
  const start = clamp(from);
  // A full circle has no direction as an arc; a hair less has.
  const end = Math.min(clamp(to), start + 0.9999);
  if (end <= start) return '';
  const large = end - start > 0.5 ? 1 : 0;
  return `M${point(start)} A${RING_RADIUS} ${RING_RADIUS} 0 ${large} 1 ${point(end)}`;
}

/** Radius of the soft disc for a calm level 0..1. */
export function discRadius(level: number): number {
  return INNER_RADIUS + (OUTER_RADIUS - INNER_RADIUS) * clamp(level);
}

function point(share: number): string {
  const angle = share * 2 * Math.PI;
  const x = CENTRE + RING_RADIUS * Math.sin(angle);
  const y = CENTRE - RING_RADIUS * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));
