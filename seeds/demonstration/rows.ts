/** Rows of the tables that the demonstration country fills; keys are the tables' columns. */
export interface AreaRow {
  code: string;
  name: string;
  area_type: 'COUNTRY' | 'REGION' | 'CASSR' | 'LOWER_TIER_LA' | 'ICB' | 'SUB_ICB_LOCATION';
  nation: 'DEMONSTRATION';
  valid_from: string;
  valid_to: string | null;
  ods_code: string | null;
  is_demonstration: true;
}

export interface AreaAliasRow {
  scheme: string;
  alias_key: string;
  alias: string;
  area_code: string;
}

export interface AreaMembershipRow {
  child_code: string;
  parent_code: string;
  valid_from: string;
  valid_to: string | null;
  share: number;
  basis: string;
}

export interface PopulationFactRow {
  area_code: string;
  mid_year: number;
  band: 'ALL_AGES' | 'AGE_18_PLUS' | 'AGE_65_PLUS' | 'AGE_75_PLUS' | 'AGE_85_PLUS';
  value: number;
  status: 'PRESENT';
  basis: 'MID_YEAR_ESTIMATE';
}

export interface LocationSightingRow {
  location_id: string;
  as_at: string;
  name: string;
  postcode: string;
  provider_id: string;
  provider_name: string;
  brand_id: string | null;
  brand_name: string | null;
  council_code: string;
  lower_tier_code: string;
  icb_code: string;
  is_care_home: true;
  with_nursing: boolean;
  service_types: string[];
  specialisms: string[];
  registered_from: string;
  deregistered_on: string | null;
  is_dormant: boolean;
  registered_beds: number | null;
}

export type RatingBand = 'OUTSTANDING' | 'GOOD' | 'REQUIRES_IMPROVEMENT' | 'INADEQUATE';
export type KeyQuestion = 'SAFE' | 'EFFECTIVE' | 'CARING' | 'RESPONSIVE' | 'WELL_LED';
export type RatingStatus = 'RATED' | 'NOT_YET_INSPECTED' | 'INSUFFICIENT_EVIDENCE_TO_RATE';

export interface KeyQuestionRating {
  domain: KeyQuestion;
  status: RatingStatus;
  band: RatingBand | null;
}

export interface RatingSightingRow {
  location_id: string;
  seq: number;
  published_on: string | null;
  as_at: string;
  framework: 'KEY_LINES_OF_ENQUIRY' | 'SINGLE_ASSESSMENT_FRAMEWORK';
  service_group: string | null;
  status: RatingStatus;
  overall: RatingBand | null;
  domains: KeyQuestionRating[];
  is_inherited: boolean;
}

export interface LocationLinkSightingRow {
  predecessor_id: string;
  successor_id: string;
  reason: string;
}

export interface ReleaseCoverageRow {
  council_code: string;
  kind: 'REGISTER';
  from_date: string;
  to_date: string;
  has_homes: true;
  has_beds: true;
  has_ratings: true;
}
