import type { ServiceType } from '../graphql/generated/graphql.js';
import { formatPercent } from './numbers.js';
import { bedsOf } from './terms.js';

/** "Comparators" inside a sentence; the name of a country keeps its capital. */
const lowerFirst = (label: string) => (label === 'Comparators' ? 'comparators' : label);

/** Words of the figures that official publications print. */
export const PUBLISHED_WORDS = {
  section: 'Published figures',
  sectionText:
    'What official publications print about this area, kept exactly as printed. They stand beside what we compute and are never mixed with it.',
  printed: (title: string, periods: string) => `${title} · ${periods} · as printed`,
  columns: { item: 'Figure', who: 'Who', period: 'Period', value: 'As printed', counts: 'Out of' },
  against: (other: string) => `Against ${lowerFirst(other)}`,
  outOf: (part: string, whole: string) => `${part} of ${whole}`,
  differences: 'Differences worked out from the printed figures',
  noneComputed: 'Nothing is computed beside it: no release loaded here tells of the homes of this area.',
  computedRates: (list: string, day: string) =>
    `Computed here from loaded releases, by our own method: ${list} (${day}).`,
  computedShare: (share: string, counts: string, day: string) =>
    `Computed here from loaded releases: ${share} of all homes are good or outstanding (${counts}, ${day}).`,
  aboutNote: 'Note of the publication',
  aboutKept: 'How it is kept',
  aboutKeptText:
    'Each figure is stored as printed, with its publication. Percentages between them are computed when asked.',
  intervals: 'The lines show the 95% range that the printed counts allow (Wilson).',
} as const;

export interface PrintedShare {
  place: string;
  label: string;
  value: number;
  period: string;
}

/** "Rated good or outstanding in Bolton: 83.6% in 2024 to 2025, 81.9% in 2023 to 2024". Newest first. */
export function printedShareSentence(shares: readonly PrintedShare[]): string | null {
  const [newest] = shares;
  if (!newest) return null;
  const list = shares.map((share) => `${formatPercent(share.value)} in ${share.period}`).join(', ');
  return `${newest.label} in ${newest.place}: ${list}`;
}

export interface PrintedDifference {
  serviceType: ServiceType | null;
  againstLabel: string;
  percentDifference: number;
}

/** "Staffordshire has 18.0% more nursing beds and 29.9% fewer residential beds per head than comparators". */
export function printedDifferenceSentence(
  place: string,
  differences: readonly PrintedDifference[],
): string | null {
  const against = differences[0]?.againstLabel;
  const parts = differences
    .filter((difference) => difference.againstLabel === against && difference.serviceType !== null)
    .sort((a, b) => b.percentDifference - a.percentDifference)
    .map(({ serviceType, percentDifference }) => {
      const size = formatPercent(Math.abs(percentDifference));
      return `${size} ${percentDifference < 0 ? 'fewer' : 'more'} ${bedsOf(serviceType)}`;
    });
  if (against === undefined || parts.length === 0) return null;
  return `${place} has ${parts.join(' and ')} per head than ${lowerFirst(against)}`;
}
