import type {
  AreaType,
  CapacityChangeKind,
  PopulationBand,
  RatingBand,
  RatingDomain,
  RatingStatus,
  ServiceType,
  ValueFlag,
  ValueStatus,
} from '../graphql/generated/graphql.js';

/** The field's terms in plain words, one place for each. */
export const AREA_TYPE_WORDS: Record<AreaType, string> = {
  COUNTRY: 'Country',
  REGION: 'Region',
  CASSR: 'Council with social services',
  LOWER_TIER_LA: 'District council',
  ICB: 'NHS integrated care board',
  SUB_ICB_LOCATION: 'NHS sub-ICB location',
  PLACE: 'NHS place',
  HEALTH_BOARD: 'Local health board',
  REGIONAL_PARTNERSHIP: 'Regional partnership',
  CUSTOM: 'Own list of areas',
};

export const AREA_TYPES_WORDS: Record<AreaType, string> = {
  COUNTRY: 'Countries',
  REGION: 'Regions',
  CASSR: 'Councils',
  LOWER_TIER_LA: 'Districts',
  ICB: 'NHS integrated care boards',
  SUB_ICB_LOCATION: 'NHS sub-ICB locations',
  PLACE: 'NHS places',
  HEALTH_BOARD: 'Local health boards',
  REGIONAL_PARTNERSHIP: 'Regional partnerships',
  CUSTOM: 'Own lists of areas',
};

export const BAND_WORDS: Record<PopulationBand, string> = {
  AGE_18_PLUS: '18+',
  AGE_65_PLUS: '65+',
  AGE_75_PLUS: '75+',
  AGE_85_PLUS: '85+',
};

/** Beds in homes of a registration type; null stands for both types together. */
export const BEDS_WORDS: Record<ServiceType, string> = {
  CARE_HOME_WITH_NURSING: 'nursing beds',
  CARE_HOME_WITHOUT_NURSING: 'residential beds',
};

export const SERVICE_TYPE_WORDS: Record<ServiceType, string> = {
  CARE_HOME_WITH_NURSING: 'With nursing',
  CARE_HOME_WITHOUT_NURSING: 'Without nursing',
};

/** The service type of one home in words; many lists do not say whether a home provides nursing. */
export function careWords(serviceType: ServiceType | null): string {
  return serviceType ? SERVICE_TYPE_WORDS[serviceType] : 'Not stated';
}

export const RATING_WORDS: Record<RatingBand, string> = {
  OUTSTANDING: 'Outstanding',
  GOOD: 'Good',
  REQUIRES_IMPROVEMENT: 'Requires improvement',
  INADEQUATE: 'Inadequate',
};

export const RATING_STATUS_WORDS: Record<RatingStatus, string> = {
  RATED: 'Rated',
  NOT_YET_INSPECTED: 'Not yet inspected',
  INSUFFICIENT_EVIDENCE_TO_RATE: 'Insufficient evidence to rate',
  INSPECTED_BUT_NOT_RATED: 'Inspected but not rated',
  NO_PUBLISHED_RATING: 'No published rating',
  EVIDENCE_NOT_YET_SCORED: 'Evidence not yet scored',
};

export const KEY_QUESTION_WORDS: Record<RatingDomain, string> = {
  SAFE: 'Safe',
  EFFECTIVE: 'Effective',
  CARING: 'Caring',
  RESPONSIVE: 'Responsive',
  WELL_LED: 'Well-led',
};

export const CHANGE_WORDS: Record<CapacityChangeKind, string> = {
  OPENED: 'Opened',
  CLOSED: 'Closed',
  EXTENDED: 'Extended',
  REDUCED: 'Reduced',
  RECLASSIFIED: 'Changed type',
};

export const STATUS_WORDS: Record<ValueStatus, string> = {
  PRESENT: 'Figure given',
  SUPPRESSED: 'Withheld so that nobody can be identified',
  NOT_AVAILABLE: 'Not available',
  NOT_APPLICABLE: 'Does not apply here',
};

/** The short marks of official statistics, for tables and files. */
export const STATUS_MARKS: Record<ValueStatus, string> = {
  PRESENT: '',
  SUPPRESSED: '[c]',
  NOT_AVAILABLE: '[x]',
  NOT_APPLICABLE: '[z]',
};

export const FLAG_WORDS: Record<ValueFlag, string> = {
  PROVISIONAL: 'Provisional: the publisher may still change it.',
  REVISED: 'Revised since it was first published.',
  ESTIMATED:
    'Estimated: for earlier dates the newest known number of beds is used, as no release shows an older one.',
  ROUNDED: 'Rounded by the publisher.',
  LOW_RELIABILITY: 'Few homes stand behind it: read with care.',
  STALE: 'The newest release is older than it should be.',
  DENOMINATOR_YEAR_PROXY:
    'The population of that mid-year is not loaded: the latest earlier mid-year is used.',
  RECAST_TO_CURRENT_BOUNDARY: 'Recast to today’s boundary from the councils that were there before.',
  BREAK_IN_SERIES: 'A different source starts here: do not compare across the break.',
  PARTIAL_COVERAGE: 'Not everything it counts is known: what has no value is left out.',
};

/** "nursing beds", "residential beds" or "beds" for both. */
export function bedsOf(serviceType: ServiceType | null | undefined): string {
  return serviceType ? BEDS_WORDS[serviceType] : 'beds';
}

/** "With nursing", "Without nursing" or "All care homes". */
export function careOf(serviceType: ServiceType | null | undefined): string {
  return serviceType ? SERVICE_TYPE_WORDS[serviceType] : 'All care homes';
}

/** "people aged 65+". */
export function peopleIn(band: PopulationBand): string {
  return `people aged ${BAND_WORDS[band]}`;
}
