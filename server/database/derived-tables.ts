/** A table that is computed from the published releases. */
export interface DerivedTable {
  readonly name: string;
  readonly key: readonly string[];
  /** Its other columns, but for from_version. */
  readonly columns: readonly string[];
  /** Where rows are recomputed only for areas in which something changed: the temporary table that lists them. */
  readonly changedIn: ChangedAreas | null;
}

type ChangedAreas = 'changed_area' | 'changed_private_area';

const table = (
  name: string,
  key: string,
  columns: string,
  changedIn: ChangedAreas | null = null,
): DerivedTable => ({
  name,
  key: key.split(' '),
  columns: columns === '' ? [] : columns.split(' '),
  changedIn,
});

/** Every derived table, in an order in which rows can be put in. A test compares the columns with the database. */
export const DERIVED_TABLES: readonly DerivedTable[] = [
  table('area_council', 'area_code council_code', ''),
  table('area_population', 'area_code mid_year band', 'value status basis release_id'),
  table(
    'area_reported',
    'measure area_code service_type month',
    'value numerator denominator contributing expected status reason flags release_id',
  ),
  table('provider', 'id', 'name brand_name is_demonstration'),
  table(
    'care_home',
    'location_id',
    `name postcode provider_id brand_name service_type type_known service_types specialisms council_code
     registered_from deregistered_on is_dormant registered_beds ods_code premises_id dual_registration_of
     counts_towards_supply is_demonstration latest_release_id latest_seen_on`.replace(/\s+/g, ' '),
  ),
  table('care_home_link', 'predecessor_id successor_id', 'reason'),
  table('care_home_area', 'location_id area_code', ''),
  table(
    'council_spell',
    'council_code from_date release_id',
    `kind to_date known_to has_homes has_beds has_ratings homes unplaced_in_districts unplaced_in_icbs
     unplaced_in_sub_icbs is_own is_recast is_governing`.replace(/\s+/g, ' '),
  ),
  table(
    'care_home_span',
    'location_id from_date release_id',
    'premises_id council_code to_date service_type type_known beds beds_backcast is_dormant counts is_governing',
  ),
  table(
    'care_home_rating',
    'location_id from_date',
    'to_date published_on framework status overall domains service_groups is_inherited release_id',
  ),
  table(
    'area_stock',
    'area_code service_type as_at',
    `homes homes_with_beds homes_backcast beds dormant_homes dormant_beds outstanding good requires_improvement
     inadequate not_yet_inspected insufficient_evidence inspected_not_rated no_published_rating not_yet_scored
     beds_outstanding beds_good beds_requires_improvement beds_inadequate rating_age_months homes_status
     homes_reason homes_flags beds_status beds_reason beds_flags ratings_status ratings_reason ratings_flags
     release_ids known_to`.replace(/\s+/g, ' '),
    'changed_area',
  ),
  table(
    'area_flow',
    'area_code service_type month',
    'opening opened extended closed reduced reclassified closing average_beds',
    'changed_area',
  ),
  table(
    'metric_series',
    'metric_code area_code service_type band',
    `months values statuses reasons flags numerators denominators mid_years contributing expected release_ids`,
    'changed_area',
  ),
  table(
    'private_series',
    'metric_code area_code service_type band',
    `months values statuses reasons flags numerators denominators mid_years contributing expected release_ids rule`,
    'changed_private_area',
  ),
];

/** All columns of a derived table but from_version, the key's first. */
export const columnsOf = ({ key, columns }: DerivedTable): string[] =>
  [...key, ...columns].map((column) => `"${column}"`);

/**
 * WITH fragments that put the rows which stood under a data version in the place of derived tables: a statement that
 * follows them reads the tables by their own names and gets what was said then.
 * @param names tables to replace
 * @param version SQL of the data version, e.g. a parameter
 */
export function asPublished(names: readonly string[], version: string): string {
  return names
    .map((name) => {
      const columns = columnsOf(DERIVED_TABLES.find((derived) => derived.name === name)!).join(', ');
      return `${name} AS NOT MATERIALIZED (
  SELECT ${columns} FROM public.${name} WHERE from_version <= ${version}
  UNION ALL
  SELECT ${columns} FROM history.${name} WHERE from_version <= ${version} AND to_version > ${version}
)`;
    })
    .join(',\n');
}
