import { daysBetween } from './calendar.js';
import { groupBy, type RatingSighting, type RawFacts } from './facts.js';
import type { HomeOnDay } from './homes.js';

const WORST_FIRST = ['INADEQUATE', 'REQUIRES_IMPROVEMENT', 'GOOD', 'OUTSTANDING'];

/** The band in force of a home on a day, and how old it is in months; null where it is not rated. */
export type RatingOnDay = (id: string, day: string) => { band: string; age: number } | null;

/** Ratings by the plain rules: the newest judgement counts, of several service groups the lowest. */
export function ratingsByDay({ ratings }: RawFacts): RatingOnDay {
  const byHome = groupBy(ratings, ({ location_id }) => location_id);
  return (id, day) => {
    const past = (byHome.get(id) ?? []).filter((r) => r.published_on !== null && r.published_on <= day);
    const lowest = WORST_FIRST.map((band) => inForce(past).find(({ overall }) => overall === band)).find(
      Boolean,
    );
    return lowest ? { band: lowest.overall!, age: daysBetween(lowest.published_on!, day) / 30.4375 } : null;
  };
}

/** The judgements of the newest day, with those that other service groups kept under the same framework. */
function inForce(past: readonly RatingSighting[]): RatingSighting[] {
  const newest = past.filter(({ published_on }) => published_on === past.at(-1)?.published_on);
  if (!newest[0]?.service_group) return newest;
  const groups = groupBy(
    past.filter(({ framework }) => framework === newest[0]!.framework),
    (r) => r.service_group ?? '',
  );
  groups.delete('');
  return [...groups.values()].map((group) => group.at(-1)!);
}

/** What is counted of ratings over homes that are open. */
export function countRatings(homes: readonly HomeOnDay[], ratingOn: RatingOnDay, day: string) {
  const found = homes.map((home) => ({ home, rating: ratingOn(home.id, day) }));
  const rated = found.filter(({ rating }) => rating !== null);
  const good = rated.filter(({ rating }) => ['GOOD', 'OUTSTANDING'].includes(rating!.band));
  return {
    rated: rated.length,
    good: good.length,
    bedsInGood: good.reduce((sum, { home }) => sum + (home.beds ?? 0), 0),
    age: median(rated.map(({ rating }) => rating!.age)),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0 ? null : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
