/** One row of each file, its properties named like the columns of the table it fills. */
export interface AreaRow {
  code: string;
  name: string;
  area_type: 'COUNTRY' | 'REGION' | 'CASSR' | 'LOWER_TIER_LA' | 'ICB' | 'SUB_ICB_LOCATION' | 'HEALTH_BOARD';
  nation: 'ENGLAND' | 'WALES';
  valid_from: string;
  valid_to: string | null;
  ods_code: string | null;
  is_demonstration: boolean;
}
export const AREA_COLUMNS = [
  'code',
  'name',
  'area_type',
  'nation',
  'valid_from',
  'valid_to',
  'ods_code',
  'is_demonstration',
] as const;

export interface AliasRow {
  scheme: string;
  alias_key: string;
  alias: string;
  area_code: string;
}
export const ALIAS_COLUMNS = ['scheme', 'alias_key', 'alias', 'area_code'] as const;

export interface SuccessionRow {
  predecessor_code: string;
  successor_code: string;
  happened_on: string;
  kind: 'SAME_FOOTPRINT' | 'MERGE' | 'SPLIT';
  share: number | null;
  instrument: string;
}
export const SUCCESSION_COLUMNS = [
  'predecessor_code',
  'successor_code',
  'happened_on',
  'kind',
  'share',
  'instrument',
] as const;

export interface MembershipRow {
  child_code: string;
  parent_code: string;
  valid_from: string;
  valid_to: string | null;
  share: number;
  basis: string;
}
export const MEMBERSHIP_COLUMNS = [
  'child_code',
  'parent_code',
  'valid_from',
  'valid_to',
  'share',
  'basis',
] as const;

export interface CommissioningGroupRow {
  code: string;
  name: string;
  icb_code: string;
  sub_icb_code: string | null;
  basis: string;
}
export const COMMISSIONING_GROUP_COLUMNS = ['code', 'name', 'icb_code', 'sub_icb_code', 'basis'] as const;

export interface PopulationRow {
  area_code: string;
  mid_year: number;
  band: 'AGE_18_PLUS' | 'AGE_65_PLUS' | 'AGE_75_PLUS' | 'AGE_85_PLUS' | 'ALL_AGES';
  value: number | null;
  status: 'PRESENT' | 'SUPPRESSED';
  basis: 'MID_YEAR_ESTIMATE' | 'CENSUS';
  /** Key of the source, explained in SOURCES.md. */
  source: string;
}
export const POPULATION_COLUMNS = [
  'area_code',
  'mid_year',
  'band',
  'value',
  'status',
  'basis',
  'source',
] as const;
