import { headerKey, textValue } from '../../releases/reading/values.js';

export type RatingBand = 'OUTSTANDING' | 'GOOD' | 'REQUIRES_IMPROVEMENT' | 'INADEQUATE';
export type RatingStatus =
  | 'RATED'
  | 'NOT_YET_INSPECTED'
  | 'INSUFFICIENT_EVIDENCE_TO_RATE'
  | 'INSPECTED_BUT_NOT_RATED'
  | 'NO_PUBLISHED_RATING'
  | 'EVIDENCE_NOT_YET_SCORED';

/** A rating, or why there is none: band is null unless the status is RATED. */
export interface RatingLabel {
  status: RatingStatus;
  band: RatingBand | null;
}

const bands: Record<string, RatingBand> = {
  outstanding: 'OUTSTANDING',
  good: 'GOOD',
  'requires improvement': 'REQUIRES_IMPROVEMENT',
  inadequate: 'INADEQUATE',
};
const statuses: Record<string, RatingStatus> = {
  'not yet inspected': 'NOT_YET_INSPECTED',
  'insufficient evidence to rate': 'INSUFFICIENT_EVIDENCE_TO_RATE',
  'insufficient evidence': 'INSUFFICIENT_EVIDENCE_TO_RATE',
  'inspected but not rated': 'INSPECTED_BUT_NOT_RATED',
  'not rated': 'INSPECTED_BUT_NOT_RATED',
  'regulations met': 'INSPECTED_BUT_NOT_RATED',
  'regulations not met': 'INSPECTED_BUT_NOT_RATED',
  'no published rating': 'NO_PUBLISHED_RATING',
  'no approved rating': 'NO_PUBLISHED_RATING',
  'not formally rated': 'NO_PUBLISHED_RATING',
  'evidence requirements not yet scored': 'EVIDENCE_NOT_YET_SCORED',
  'evidence requirements partially scored': 'EVIDENCE_NOT_YET_SCORED',
  'not yet scored': 'EVIDENCE_NOT_YET_SCORED',
};

/** Reads a rating as CQC writes it, in any case. @returns null for no value, 'UNKNOWN' for any other text. */
export function readRating(text: string | null | undefined): RatingLabel | null | 'UNKNOWN' {
  const value = textValue(text);
  if (value === null) return null;
  const key = headerKey(value);
  const band = bands[key];
  if (band) return { status: 'RATED', band };
  const status =
    statuses[key] ?? (/^evidence requirements? /.test(key) ? 'EVIDENCE_NOT_YET_SCORED' : undefined);
  return status ? { status, band: null } : 'UNKNOWN';
}

export type RatingDomain = 'SAFE' | 'EFFECTIVE' | 'CARING' | 'RESPONSIVE' | 'WELL_LED';

/** The five key questions, as CQC writes them. */
export function readDomain(text: string | null | undefined): RatingDomain | null {
  const key = headerKey(text ?? '')
    .replace(/ /g, '_')
    .toUpperCase();
  return (
    (['SAFE', 'EFFECTIVE', 'CARING', 'RESPONSIVE', 'WELL_LED'] as const).find((domain) => domain === key) ??
    null
  );
}
