import { areaOfHomes } from './areas.js';
import { monthEnds } from './calendar.js';
import type { RawFacts } from './facts.js';
import { flowsOf } from './flows.js';
import { type HomeOnDay, homesByDay } from './homes.js';
import { populationByDay } from './population.js';
import { countRatings, ratingsByDay } from './ratings.js';

const BANDS = ['AGE_18_PLUS', 'AGE_65_PLUS', 'AGE_75_PLUS', 'AGE_85_PLUS'];
const TYPES = ['ALL', 'CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING'] as const;

/** One recomputed figure; null where it does not apply. */
export interface Figure {
  key: string;
  value: number | null;
}

/** Every figure of an area that the seeds tell, keyed "metric type band month". */
export function figuresOf(facts: RawFacts): (area: string) => Figure[] {
  const onDay = remembered(homesByDay(facts));
  const within = areaOfHomes(facts);
  const ratingOn = ratingsByDay(facts);
  const populationOn = populationByDay(facts);
  const { from_date, to_date } = facts.coverage[0]!;
  const ends = monthEnds(from_date, to_date);
  return (area) => {
    const homesOn = remembered((day: string) => onDay(day).filter(within(area)));
    return ends.flatMap((day, i) => {
      const key = (metric: string, type: string, band = '') => `${metric} ${type} ${band} ${day.slice(0, 7)}`;
      const people = (band: string) => populationOn(area, day, band);
      const stock = TYPES.flatMap((type) => stockOf(homesOn(day), type));
      const flows = i === 0 ? [] : flowFigures(homesOn, day);
      return [
        ...[...stock, ...flows].map(({ metric, type, value }) => ({ key: key(metric, type), value })),
        ...BANDS.map((band) => ({ key: key('population', 'ALL', band), value: people(band)?.value ?? null })),
        ...TYPES.flatMap((type) => BANDS.map((band) => rateOf(bedsIn(open(homesOn(day), type)), type, band))),
      ];

      function stockOf(homes: HomeOnDay[], type: (typeof TYPES)[number]) {
        const counted = open(homes, type);
        const { rated, good, bedsInGood, age } = countRatings(counted, ratingOn, day);
        const share = (whole: number) => (whole === 0 ? null : good / whole);
        const values = {
          dormant_homes: homes.filter((home) => home.isDormant && (type === 'ALL' || home.type === type))
            .length,
          ...{ care_homes: counted.length, registered_beds: bedsIn(counted), rated_homes: rated },
          ...{ beds_in_good_or_better: bedsInGood, rating_age_months: age },
          ...{ good_or_better_of_rated: share(rated), good_or_better_of_all: share(counted.length) },
        };
        return Object.entries(values).map(([metric, value]) => ({ metric, type, value }));
      }
      function rateOf(beds: number, type: string, band: string): Figure {
        const found = people(band);
        return {
          key: key('beds_per_100k', type, band),
          value: found ? (100_000 * beds) / found.value : null,
        };
      }
    });
  };
}

function flowFigures(homesOn: (day: string) => HomeOnDay[], day: string) {
  return Object.entries(flowsOf(homesOn, day)).flatMap(([type, { average: _, ...terms }]) =>
    Object.entries(terms).map(([term, value]) => ({ metric: `${term}_beds`, type, value })),
  );
}

const open = (homes: readonly HomeOnDay[], type: (typeof TYPES)[number]) =>
  homes.filter((home) => !home.isDormant && (type === 'ALL' || home.type === type));
const bedsIn = (homes: readonly HomeOnDay[]) => homes.reduce((sum, { beds }) => sum + (beds ?? 0), 0);

/** Remembers answers: the same days are asked for again and again. */
function remembered<T>(answer: (day: string) => T): (day: string) => T {
  const known = new Map<string, T>();
  return (day) => {
    if (!known.has(day)) known.set(day, answer(day));
    return known.get(day)!;
  };
}
