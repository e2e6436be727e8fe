import type { PopulationBand, ServiceType } from '../graphql/generated/graphql.js';
import { bedsOf, peopleIn } from './terms.js';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of the capacity figures. */
export const CAPACITY_WORDS = {
  section: 'Capacity',
  sectionText: 'How many beds there are for the people who may need them, how that moved, and what moved it.',
  rateTitle: (place: string, care: ServiceType | null) => `${upperFirst(bedsOf(care))} in ${place}`,
  rateSubtitle: (care: ServiceType | null, band: PopulationBand, places: readonly string[], period: string) =>
    `${upperFirst(bedsOf(care))} per 100,000 ${peopleIn(band)} · ${places.join(', ')} · ${period}`,
  lineAbsent: (place: string) => `${place} is not drawn: its homes are not fully covered in these months.`,
  monthsOf: (count: number, all: number) => `(${count} of ${all} months)`,
  bridgeSubtitle: (care: ServiceType | null, place: string, period: string) =>
    `Registered ${bedsOf(care)} in ${place} · ${period}`,
  bridgeSteps: {
    opened: 'Opened',
    extended: 'Extended',
    closed: 'Closed',
    reduced: 'Reduced',
    reclassified: 'Changed type',
  },
  bridgeMeanings: [
    [
      'Opened',
      'Beds of homes registered for the first time. A new provider in the same premises is not an opening.',
    ],
    ['Extended', 'Beds added by homes that were already there.'],
    ['Closed', 'Beds of homes deregistered without a successor.'],
    ['Reduced', 'Beds given up by homes that stay open.'],
    [
      'Changed type',
      'Beds of homes that began or ceased to be registered for nursing; zero for all homes together.',
    ],
  ] as const,
  bridgeCheck:
    'Checked for every month: opening + opened + extended − closed − reduced ± changed type = closing.',
  bridgeMethod: 'Method',
  bridgeColumns: {
    month: 'Month',
    opening: 'Opening beds',
    opened: 'Opened',
    extended: 'Extended',
    closed: 'Closed',
    reduced: 'Reduced',
    reclassified: 'Changed type',
    closing: 'Closing beds',
  },
  compareSubtitle: (band: PopulationBand, places: readonly string[], day: string) =>
    `Beds per 100,000 ${peopleIn(band)}, by type of care · ${places.join(', ')} · ${day}`,
  compareTitle: (place: string) => `Beds by type of care in ${place}`,
  compareColumns: { care: 'Type of care', difference: (place: string) => `Against ${place}` },
  placesTitle: (kind: string, place: string) => `${kind} in ${place}`,
  placesSubtitle: (care: ServiceType | null, band: PopulationBand, place: string, day: string) =>
    `${upperFirst(bedsOf(care))} per 100,000 ${peopleIn(band)}, places in ${place} · ${day}`,
  placesColumns: { place: 'Place', rate: 'Rate', beds: 'Beds', people: 'People' },
  placesNoun: ['place', 'places'] as const,
  monthsNoun: (place: string) => [`month of ${place}`, `months of ${place}`] as const,
  partlyInside: (place: string, share: string) =>
    `${share} of ${place} lies here; its figure is that of the whole of it.`,
  changesTitle: 'Homes that opened, closed or changed size',
  changesNone: 'No home opened, closed or changed size in these months.',
  changesColumns: { home: 'Care home', change: 'Change', beds: 'Beds', month: 'Month', care: 'Type of care' },
  noBeds: 'No bed numbers in these releases',
  noBedsText: 'The releases loaded for this area name its homes but not how many beds they have.',
} as const;
