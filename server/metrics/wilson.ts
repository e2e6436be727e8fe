/** Standard normal quantiles of the two confidence levels in use. */
const Z: ReadonlyMap<number, number> = new Map([
  [0.95, 1.959963984540054],
  [0.998, 3.090232306167813],
]);

/**
 * Wilson score interval of a proportion, as in the method of record (PHEindicatormethods).
 * @param events numerator, 0 or more
 * @param of denominator; 0 gives null
 * @param level 0.95 or 0.998; any other gives null
 * @returns limits between 0 and 1
 */
export function wilsonInterval(
  events: number,
  of: number,
  level = 0.95,
): { lower: number; upper: number } | null {
  const z = Z.get(level);
  if (z === undefined || !(of > 0)) return null;
  const centre = 2 * events + z ** 2;
  const spread = z * Math.sqrt(z ** 2 + 4 * events * (1 - events / of));
  const scale = 2 * (of + z ** 2);
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}
