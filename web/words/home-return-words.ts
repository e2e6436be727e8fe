import { countOf } from './numbers.js';

/** Words of the card that tells what a home returned of its beds. */
export const HOME_RETURN_WORDS = {
  headline: (name: string, free: number, day: string) =>
    `${name} had ${free === 0 ? 'no bed' : countOf(free, 'bed', 'beds')} free to place into on ${day}`,
  none: (name: string, month: string) => `${name} sent no return of its beds in ${month}`,
  occupied: (occupied: string, maximum: string, share: string) =>
    `${occupied} of ${maximum} usable beds were occupied (${share}).`,
  stale: (days: number) => `The return is older than ${days} days, and so not counted in totals.`,
  caption: 'Beds by type, as the home returned them',
  columns: {
    type: 'Bed type',
    free: 'Vacant, open',
    reserved: 'Vacant, reserved',
    occupied: 'Occupied',
    unavailable: 'Not in use',
    maximum: 'Usable',
  },
} as const;
