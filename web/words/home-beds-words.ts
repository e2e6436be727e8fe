import type { BedType } from '../graphql/generated/graphql.js';
import { bedTypeWords } from './beds-words.js';
import { countOf, formatCount } from './numbers.js';

interface Named {
  names: readonly string[];
  more: number;
}

/** "Oak House, Elm House and 3 more" */
function listOf({ names, more }: Named): string {
  const parts = more > 0 ? [...names, `${formatCount(more)} more`] : names;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** Words of the card that tells of free beds home by home. */
export const HOME_BEDS_WORDS = {
  headline: (
    free: number,
    told: number,
    { place, bedType, isOwn }: { place: string; bedType: BedType | null; isOwn: boolean },
  ) => {
    const beds = bedType === null ? 'beds' : `${bedTypeWords(bedType).toLowerCase()} beds`;
    const homes = `${isOwn ? 'your homes' : 'homes'} in ${place}`;
    if (told === 0) return `No return of ${beds} from ${homes} counts for this day`;
    const which = isOwn
      ? `Of ${homes} ${formatCount(free)}`
      : `${formatCount(free)} of ${formatCount(told)} ${homes}`;
    return `${which} ${free === 1 ? 'has' : 'have'} ${beds} free to place into`;
  },
  subtitle: (place: string, day: string) => `Vacant beds open to admissions, by home · ${place} · ${day}`,
  staleReturns: (named: Named, days: number) =>
    `Older than ${days} days, and so not counted, is the last return of ${listOf(named)}.`,
  noReturns: (named: Named) => `No return ever came from ${listOf(named)}.`,
  undrawn: (drawn: number, all: number) =>
    `The ${formatCount(drawn)} homes with the most free beds are drawn; the table has all ${countOf(all, 'home', 'homes')}.`,
  noneFree: 'No home reports a free bed.',
  filters: 'Choose which beds the homes are listed by',
  choose: 'Beds',
  allTypes: 'All types',
  columns: {
    home: 'Care home',
    free: 'Vacant, open',
    reserved: 'Vacant, reserved',
    occupied: 'Occupied',
    unavailable: 'Not in use',
    maximum: 'Usable',
    asAt: 'Return of',
  },
  overdue: 'Overdue',
  never: 'None yet',
} as const;
