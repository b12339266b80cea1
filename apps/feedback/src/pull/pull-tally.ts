import type { PullLine } from './pull-line';

/** How far a model has come to one server. */
export interface PullTally {
  /** A word of PULL_STEPS. */
  step: string;
  /** Bytes by layer: what is there, and what makes it whole. */
  layers: ReadonlyMap<string, { completed: number; total: number }>;
}

export const NOTHING_YET: PullTally = {
  step: 'pulling manifest',
  layers: new Map(),
};

/** The server's own words that are passed on; any other text of it stays here. */
const PLAIN_STEPS = [
  'pulling manifest',
  'verifying sha256 digest',
  'writing manifest',
  'success',
];

function stepOf(status: string, before: string): string {
  if (PLAIN_STEPS.includes(status)) return status;
  return /^(?:pulling|downloading) [0-9a-f]+/.test(status)
    ? 'downloading'
    : before;
}

/** The tally after one more line. */
export function withLine(tally: PullTally, line: PullLine): PullTally {
  const step = stepOf(line.status, tally.step);
  const { digest, total } = line;
  if (digest === undefined || total === undefined)
    return { step, layers: tally.layers };
  // A count of none is left out by the server, also when it merely looks again at what it has.
  const before = tally.layers.get(digest)?.completed ?? 0;
  const completed = Math.min(total, line.completed ?? before);
  return {
    step,
    layers: new Map(tally.layers).set(digest, { completed, total }),
  };
}

/**
 * Bytes over all layers that were named so far, on all servers; null before any was. The weights come first and
 * are nearly all there is, so the total hardly grows after its first value.
 */
export function bytesOf(tallies: readonly PullTally[]): {
  completedBytes: number | null;
  totalBytes: number | null;
} {
  const layers = tallies.flatMap((tally) => [...tally.layers.values()]);
  if (layers.length === 0) return { completedBytes: null, totalBytes: null };
  const sum = (of: (layer: { completed: number; total: number }) => number) =>
    layers.reduce((bytes, layer) => bytes + of(layer), 0);
  return {
    completedBytes: sum((layer) => layer.completed),
    totalBytes: sum((layer) => layer.total),
  };
}
