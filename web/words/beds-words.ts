import type { BedType } from '../graphql/generated/graphql.js';
import { formatDate } from './dates.js';
import { countOf, formatCount } from './numbers.js';

/** A bed type in words: "GENERAL_NURSING" → "General nursing". */
export const bedTypeWords = (type: BedType): string =>
  `${type.charAt(0)}${type.slice(1).toLowerCase().replaceAll('_', ' ')}`;

/** Words of the cards about free beds and block beds. */
export const BEDS_TODAY_WORDS = {
  section: 'Beds to place into',
  sectionText: 'Free beds as homes reported them, and the beds that are booked in advance.',
  ownSectionText: 'The free beds that your homes reported, and the block contracts for their beds.',
  vacancyHeadline: (count: number, place: string, day: string) =>
    `${countOf(count, 'bed', 'beds')} in ${place} ${count === 1 ? 'was' : 'were'} free to place into on ${day}`,
  ownVacancyHeadline: (count: number, place: string, day: string) =>
    `${countOf(count, 'bed', 'beds')} of your homes in ${place} ${count === 1 ? 'was' : 'were'} free to place into on ${day}`,
  vacancySubtitle: (place: string, day: string, homes: number) =>
    `Vacant beds open to admissions, by bed type and district · ${place} · ${day} · ${countOf(homes, 'home', 'homes')} counted`,
  occupancy: (share: string, occupied: string, beds: string, median: string) =>
    `${share} of beds are occupied (${occupied} of ${beds}, all homes together); the middle home is ${median} full.`,
  stale: (stale: number, all: number, days: number) =>
    `${formatCount(stale)} of ${countOf(all, 'home', 'homes')} sent no return in the last ${days} days and ${stale === 1 ? 'is' : 'are'} left out.`,
  never: (count: number) => `${countOf(count, 'home has', 'homes have')} never sent a return.`,
  overFull: (count: number) =>
    `${countOf(count, 'home says', 'homes say')} that more people live there than there are beds; kept as returned.`,
  groups: { bedType: 'By bed type', district: 'By district' },
  noDistrict: 'District not known',
  columns: {
    group: 'Beds',
    maximum: 'Usable',
    occupied: 'Occupied',
    reserved: 'Vacant, reserved',
    accepting: 'Vacant, open',
    unavailable: 'Not in use',
  },
  noReturns: (place: string) => `No bed returns are loaded for ${place}`,
  noReturnsText: 'They appear once a file of bed returns is loaded.',
  noReturnsCommands: ['npm run atlas -- import bed-returns FILE'],
  blockHeadline: (place: string, share: string, cost: string) =>
    `Block beds of ${place} were used on ${share} of the days booked; empty ones cost ${cost}`,
  blockUntold: (place: string) => `How the block beds of ${place} were used is not told`,
  ownBlockHeadline: (beds: number, place: string, day: string) =>
    `${place} had ${beds === 0 ? 'no beds' : countOf(beds, 'bed', 'beds')} booked in your homes on ${day}`,
  ownBlockEnded: (beds: number) =>
    `${countOf(beds, 'more bed was', 'more beds were')} booked by contracts that ended before: the table has them.`,
  ownBlockSubtitle: (period: string) => `Beds booked by block contract, by home · ${period}`,
  ownBlockAbout:
    'Beds that a council pays for whether somebody lives in them or not. How they are used is told to the council that placed people there.',
  blockSubtitle: (place: string, period: string, days: string) =>
    `Bed-days used, of ${days} booked · ${place} · ${period}`,
  leastUsed: (shown: number, all: number) =>
    `The ${shown} contracts that are used least are drawn; the table has all ${all}.`,
  voids: (days: string, cost: string) => `${days} bed-days were left empty, at a cost of ${cost}.`,
  below: (count: number, all: number) =>
    `${formatCount(count)} of ${countOf(all, 'contract', 'contracts')} with a spot rate ${count === 1 ? 'was' : 'were'} used less than it takes to be cheaper than single beds.`,
  share: (share: string) => `${share} of all bed-days that the council placed people for were in block beds.`,
  times: (accepted: number | null, assessed: number | null) =>
    accepted === null
      ? null
      : `Half of the placements into block beds were accepted within ${formatCount(accepted)} hours${assessed === null ? '' : `, and assessed within ${formatCount(assessed)}`}, nights and weekends counted.`,
  blockColumns: {
    home: 'Care home',
    contract: 'Contract',
    bedType: 'Bed type',
    beds: 'Beds',
    days: 'Bed-days booked',
    used: 'Used',
    utilisation: 'Use',
    breakEven: 'Break-even',
    voids: 'Empty',
    cost: 'Cost of empty',
    until: 'Until',
  },
  blockNone: (place: string) => `No block contracts of ${place} in these months`,
  blockNotTold: (place: string) => `No block contracts of ${place} are told of these months`,
  blockNoneText: 'Releases tell of these months, and no contract holds in them.',
  openEnded: 'No end agreed',
  day: (day: string) => formatDate(day),
} as const;
