/**
 * The items in an order that looks random and depends only on the seed and each item's key. As every item
 * gets its place from its own key, adding one to the list leaves the others in the same order.
 */
export function seededOrder<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  seed: string,
): T[] {
  return items
    .map((item) => ({ item, rank: hash32(`${seed}\n${keyOf(item)}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/**
 * A whole number from 0 to 2^32 − 1, spread evenly over texts: FNV-1a (offset 2166136261, prime 16777619)
 * followed by the mixing step of MurmurHash3 (both public domain), for FNV alone leaves the texts that
 * differ only at their end close together.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
