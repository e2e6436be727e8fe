import { isConfidenceLevel, type Limits, zOf } from './confidence.js';

/**
 * Wilson score interval of a proportion, as in the method of record (PHEindicatormethods).
 * @param events numerator, 0 or more
 * @param of denominator; 0 gives null
 * @param level 0.95 or 0.998; any other gives null
 * @returns limits between 0 and 1
 */
export function wilsonInterval(events: number, of: number, level = 0.95): Limits | null {
  if (!isConfidenceLevel(level) || !(of > 0)) return null;
  const z = zOf(level);
  const centre = 2 * events + z ** 2;
  const spread = z * Math.sqrt(z ** 2 + 4 * events * (1 - events / of));
  const scale = 2 * (of + z ** 2);
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}
