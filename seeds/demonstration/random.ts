/** A seeded stream of pseudo-random numbers: the same label always gives the same stream, on every machine. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number;
  /** One of the items, which must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight says. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
}

// FNV-1a turns a label into a seed; mulberry32 turns the seed into numbers. Both use 32-bit whole numbers only.
function seedOf(label: string): number {
  let hash = 0x811c9dc5;
  for (const char of label) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return hash;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Opens the stream of a label. Each subject has its own, so that a change to one story leaves the others alone. */
export function randomFor(label: string): Random {
  const next = mulberry32(seedOf(label));
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]) => items[between(0, items.length - 1)]!;
  const weighted = <T>(items: readonly T[], weightOf: (item: T) => number) => {
    let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    return items.find((item) => (left -= weightOf(item)) < 0) ?? items[items.length - 1]!;
  };
  return { next, between, pick, weighted };
}
