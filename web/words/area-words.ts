import type { AreaType, Nation } from '../graphql/generated/graphql.js';
import { formatDate } from './dates.js';
import { AREA_TYPES_WORDS } from './terms.js';

/** Words of the area pages. */
export const AREA_WORDS = {
  title: (place: string) => `Care homes in ${place}: how many beds, how good, and what changed`,
  windowTitle: (place: string) => `${place}: care-home capacity and quality`,
  contents: 'On this page',
  contentsLinks: {
    places: 'Places within',
    capacity: 'Capacity',
    quality: 'Quality',
    market: 'Market changes',
    people: 'People',
    published: 'Published figures',
  },
  homesList: 'See every care home',
  freshHomes: (day: string, withBeds: boolean) =>
    `Homes${withBeds ? ' and beds' : ''} up to and including ${formatDate(day)}`,
  freshRatings: (day: string) => `ratings up to ${formatDate(day)}`,
  freshPeople: (midYear: number) => `population mid-${midYear}`,
  rateStands: (standing: string) => `That rate is ${standing}.`,
  filters: 'Change what the figures show',
  compareWith: 'Compare with',
  compareNation: (nation: string) => `${nation} only`,
  compareNothing: 'Nothing',
  compareGroups: {
    within: 'Lies in',
    neighbours: 'Statistical neighbours',
    region: 'In the same region',
    icb: 'In the same integrated care board',
  },
  band: 'People aged',
  care: 'Type of care',
  careAll: 'All care homes',
  from: 'From month',
  to: 'To month',
  market: 'Market changes',
  marketText: 'Which homes came, went, grew or shrank: the names behind the figures.',
  people: 'People',
  peopleText: 'How many people live here at the ages that need care most.',
  peopleTitle: (place: string, people: string, midYear: number | null) =>
    `${people} people aged 65 and over live in ${place}${midYear === null ? '' : ` (mid-${midYear})`}`,
  peopleSubtitle: (place: string) => `Population by age · ${place}`,
  peopleColumns: { band: 'Age', people: 'People', midYear: 'Mid-year', status: 'Basis' },
  places: 'Places within',
  placesText: 'The same measure for each place inside this area.',
  partly: (share: string) => `${share} of it lies here`,
  parts: (types: AreaType) => AREA_TYPES_WORDS[types],
  abolishedTitle: (place: string, day: string) => `${place} was abolished on ${formatDate(day)}`,
  abolishedText: 'Its figures end there. Look at what took its place:',
  abolishedAlone: 'Its figures end there, and no successor is recorded.',
  emptyTitle: (place: string) => `No loaded release tells of the care homes in ${place}`,
  emptyText:
    'Its population and what official publications print about it are below. Beds and ratings appear once a release of care homes that covers it is loaded:',
  emptyCommands: [
    'npm run atlas -- import cqc-locations-api FILE',
    'npm run atlas -- import cqc-ratings-csv FILE',
  ],
  emptyAfter:
    'The first reads homes, beds and ratings as the regulator’s API gives them, the second a file of latest ratings.',
  emptyLink: 'See what is loaded',
  walesTitle: (place: string) => `The Care Quality Commission does not regulate care homes in ${place}`,
  walesText:
    'Care homes in Wales are registered and inspected by Care Inspectorate Wales (CIW), whose ratings are on another scale. Figures of the Care Quality Commission do not apply here.',
  noRegulatorText:
    'Care homes here are registered by another regulator. Figures of the Care Quality Commission do not apply.',
  missing: 'What is missing',
} as const;

/** The regulator whose figures do not apply outside England, by nation. */
export function elsewhereText(nation: Nation): string {
  return nation === 'WALES' ? AREA_WORDS.walesText : AREA_WORDS.noRegulatorText;
}
