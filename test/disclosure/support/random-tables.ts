import type { Contribution } from '../../../server/disclosure/contribution.js';

/** Numbers from 0 to 1 that are the same every time for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Shape {
  readonly districts?: number;
  readonly months?: readonly string[];
  readonly parts?: readonly string[];
  readonly providers?: number;
}

/**
 * A small invented country: districts in councils (some have one only, and two codes for the same ground), councils in a
 * country, ICBs across them. Numbers are small and many are nought, which is where protection is hard.
 */
export function randomContributions(random: () => number, shape: Shape = {}): Contribution[] {
  const { districts = 4, months = ['2025-04'], parts = ['all'], providers = 5 } = shape;
  const pick = (n: number) => Math.floor(random() * n);
  const slots = months.flatMap((month) =>
    ['NURSING', 'RESIDENTIAL'].flatMap((serviceType) => parts.map((part) => ({ month, serviceType, part }))),
  );
  let council = 0;
  return Array.from({ length: districts }).flatMap((_, d) => {
    if (d > 0 && random() < 0.5) council += 1;
    const own = [`C${council}`, `D${d}`, ...(random() < 0.2 ? [`T${d}`] : [])];
    return Array.from({ length: random() < 0.25 ? 2 : 1 }).flatMap(() => {
      const areas = ['COUNTRY', ...own, `ICB${pick(2)}`];
      return slots.flatMap((slot) =>
        Array.from({ length: 1 + pick(2) }, () => ({
          ...{ areas, ...slot, provider: `P${pick(providers)}` },
          amount: amount(random),
        })),
      );
    });
  });
}

function amount(random: () => number): number {
  const luck = random();
  if (luck < 0.15) return 0;
  return luck < 0.55 ? 1 + Math.floor(random() * 7) : 8 + Math.floor(random() * 60);
}

/** The same records after a correction: a few have other numbers, the rest are as they were. */
export function corrected(
  random: () => number,
  before: readonly Contribution[],
  share = 0.15,
): Contribution[] {
  return before.map((one) => (random() < share ? { ...one, amount: amount(random) } : one));
}
