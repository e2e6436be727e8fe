import { tellApart, type BarRow } from '../charts/bar-model.js';
import type { BedType } from '../graphql/generated/graphql.js';
import { HOME_BEDS_WORDS } from '../words/home-beds-words.js';
import type { HomeVacancy } from './home-vacancies-query.js';

/** More bars than these are left to the table. */
const DRAWN = 12;
/** More names than these are left to the table. */
const NAMED = 3;

export interface HomeVacanciesView {
  place: string;
  /** Null: beds of all types together. */
  bedType: BedType | null;
  freshDays: number;
  /** The homes are the reader's own, not all of the area. */
  isOwn: boolean;
}

export interface HomeVacanciesCard {
  headline: string;
  sentences: string[];
  bars: BarRow[];
  /** How many homes have free beds, drawn or not. */
  free: number;
}

/** Which homes have free beds, and whose return is missing. */
export function toHomeVacancies(
  homes: readonly HomeVacancy[],
  { place, bedType, freshDays, isOwn }: HomeVacanciesView,
): HomeVacanciesCard {
  const fresh = homes.filter(({ isStale }) => isStale === false);
  const free = fresh.filter(({ vacantAccepting }) => (vacantAccepting ?? 0) > 0);
  const stale = homes.filter(({ isStale }) => isStale === true);
  const silent = homes.filter(({ isStale }) => isStale === null);
  const words = HOME_BEDS_WORDS;
  return {
    headline: words.headline(free.length, fresh.length, { place, bedType, isOwn }),
    sentences: [
      stale.length > 0 ? words.staleReturns(namesOf(stale), freshDays) : null,
      silent.length > 0 ? words.noReturns(namesOf(silent)) : null,
    ].filter((sentence) => sentence !== null),
    bars: tellApart(free.slice(0, DRAWN).map(barOf)),
    free: free.length,
  };
}

const barOf = ({ careHome, vacantAccepting }: HomeVacancy): BarRow => ({
  ...{ key: careHome.cqcLocationId, label: careHome.name, role: 'place', value: vacantAccepting ?? 0 },
});

function namesOf(homes: readonly HomeVacancy[]): { names: string[]; more: number } {
  const names = homes
    .map(({ careHome }) => careHome.name)
    .sort((one, other) => one.localeCompare(other, 'en-GB'));
  // A single name left over is as short as the words that would stand for it.
  const shown = names.length === NAMED + 1 ? NAMED + 1 : NAMED;
  return { names: names.slice(0, shown), more: Math.max(0, names.length - shown) };
}
