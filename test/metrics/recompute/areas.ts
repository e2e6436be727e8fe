import type { RawFacts } from './facts.js';
import type { HomeOnDay } from './homes.js';

/** Tells whether a home lies in an area: by its council, district or board, or by what these lie whole in. */
export function areaOfHomes({ memberships }: RawFacts): (area: string) => (home: HomeOnDay) => boolean {
  const parents = (code: string): string[] =>
    memberships
      .filter((m) => m.child_code === code && m.share === 1)
      .flatMap((m) => [m.parent_code, ...parents(m.parent_code)]);
  const places = new Map<string, Set<string>>();
  const placesOf = (code: string): Set<string> => {
    const known = places.get(code) ?? new Set([code, ...parents(code)]);
    places.set(code, known);
    return known;
  };
  const lies = (area: string, home: HomeOnDay) =>
    [home.council, home.district, home.board].some((code) => placesOf(code).has(area));
  return (area) => {
    // A home does not move: what is known of it holds for every day.
    const known = new Map<string, boolean>();
    return (home) => {
      if (!known.has(home.id)) known.set(home.id, lies(area, home));
      return known.get(home.id)!;
    };
  };
}
