import { isConfidenceLevel, type Limits, zOf } from './confidence.js';

/**
 * Byar’s approximation to the Poisson interval of a count of events, as in the method of record (PHEindicatormethods).
 * @param events a count, meant for 10 or more; fewer than 0 gives null
 * @param level 0.95 or 0.998; any other gives null
 * @returns limits of the count, 0 or more
 */
export function byarInterval(events: number, level = 0.95): Limits | null {
  if (!isConfidenceLevel(level) || !(events >= 0)) return null;
  const z = zOf(level);
  return {
    lower: events === 0 ? 0 : Math.max(0, cubed(events, -z)),
    upper: cubed(events + 1, z),
  };
}

const cubed = (x: number, z: number): number => x * (1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))) ** 3;
