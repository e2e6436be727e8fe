import type { HomeGroups } from '../capacity/stock-sql.js';
import { RatingBand, RatingStatus } from '../homes/rating-band.js';
import type { HomeFilter } from '../metrics/observation-reader.js';
import { GroupBy } from '../metrics/value.js';

/** Sets a group's parts apart; neither occurs in names. */
const BEFORE_PART = '\u001f';
const BEFORE_LABEL = '\u001e';

/** Key, label and needed tables of a dimension: SQL over a home's span s, rating r, home h and provider p. */
interface HomeDimension {
  readonly key: string;
  readonly label: string;
  /** Every key and label there can be; without it, those of the homes found. */
  readonly values?: readonly (readonly [string, string])[];
}

const RATINGS: readonly (readonly [string, string])[] = [
  [RatingBand.OUTSTANDING, 'Outstanding'],
  [RatingBand.GOOD, 'Good'],
  [RatingBand.REQUIRES_IMPROVEMENT, 'Requires improvement'],
  [RatingBand.INADEQUATE, 'Inadequate'],
  [RatingStatus.NOT_YET_INSPECTED, 'Not yet inspected'],
  [RatingStatus.INSUFFICIENT_EVIDENCE_TO_RATE, 'Insufficient evidence to rate'],
  [RatingStatus.INSPECTED_BUT_NOT_RATED, 'Inspected but not rated'],
  [RatingStatus.NO_PUBLISHED_RATING, 'No published rating'],
  [RatingStatus.EVIDENCE_NOT_YET_SCORED, 'Evidence not yet scored'],
];

/** The regulator's own bands, as its directory of adult social care locations has them. */
const SIZES: readonly (readonly [string, string])[] = [
  ['BEDS_1_TO_9', '1 to 9 beds'],
  ['BEDS_10_TO_24', '10 to 24 beds'],
  ['BEDS_25_TO_39', '25 to 39 beds'],
  ['BEDS_40_TO_60', '40 to 60 beds'],
  ['BEDS_61_AND_OVER', '61 beds and over'],
  ['UNKNOWN', 'Beds not known'],
];

/** No release says who owns a provider; councils and NHS bodies are told by how their names are made. */
const SECTORS: readonly (readonly [string, string])[] = [
  ['LOCAL_AUTHORITY', 'Local authority'],
  ['NHS', 'NHS'],
  ['INDEPENDENT', 'Independent (private or voluntary)'],
  ['UNKNOWN', 'Provider not known'],
];

const labelled = (key: string, values: readonly (readonly [string, string])[]): HomeDimension => ({
  key,
  label: `CASE ${key} ${values.map(([code, label]) => `WHEN '${code}' THEN '${label}'`).join(' ')} END`,
  values,
});

const sizeKey = `CASE WHEN s.beds IS NULL THEN 'UNKNOWN' WHEN s.beds < 10 THEN 'BEDS_1_TO_9' WHEN s.beds < 25 THEN 'BEDS_10_TO_24'
  WHEN s.beds < 40 THEN 'BEDS_25_TO_39' WHEN s.beds <= 60 THEN 'BEDS_40_TO_60' ELSE 'BEDS_61_AND_OVER' END`;
const sectorKey = `CASE WHEN p.name IS NULL THEN 'UNKNOWN'
  WHEN p.name ~* '\\mcouncil$|^(london|royal) borough of |^city of london$|^council of ' THEN 'LOCAL_AUTHORITY'
  WHEN p.name ~* '\\mnhs\\M.*\\mtrust$' THEN 'NHS' ELSE 'INDEPENDENT' END`;

const DIMENSIONS: Partial<Record<GroupBy, HomeDimension>> = {
  [GroupBy.RATING_BAND]: labelled(`coalesce(r.overall, r.status, 'NOT_YET_INSPECTED')`, RATINGS),
  [GroupBy.SIZE_BAND]: labelled(sizeKey, SIZES),
  [GroupBy.SECTOR]: labelled(sectorKey, SECTORS),
  [GroupBy.PROVIDER]: {
    key: `coalesce(h.provider_id, 'UNKNOWN')`,
    label: `coalesce(p.name, 'Provider not known')`,
  },
  [GroupBy.BRAND]: { key: `coalesce(h.brand_name, 'NONE')`, label: `coalesce(h.brand_name, 'No brand')` },
};

/** Dimensions by which homes can be told apart from what releases say of them. */
export const HOME_DIMENSIONS = Object.keys(DIMENSIONS) as GroupBy[];

/** How many groups a dimension makes at most, or about how many where names make them. */
export const groupsOf = (dimension: GroupBy): number => DIMENSIONS[dimension]?.values?.length ?? 20;

/** Parameters of the conditions, in the order in which they stand from $7 on. */
export const filterValues = (filter: HomeFilter | null | undefined): unknown[] => [
  listOrNull(filter?.serviceTypes),
  listOrNull(filter?.ratings),
  listOrNull(filter?.providerIds),
  filter?.minBeds ?? null,
  filter?.maxBeds ?? null,
];

const listOrNull = (list: readonly string[] | undefined): readonly string[] | null =>
  list && list.length > 0 ? list : null;

const CONDITIONS = `AND ($7::text[] IS NULL OR s.service_type = ANY ($7::text[]))
    AND ($8::text[] IS NULL OR coalesce(r.overall, r.status, 'NOT_YET_INSPECTED') = ANY ($8::text[]))
    AND ($9::text[] IS NULL OR h.provider_id = ANY ($9::text[]))
    AND ($10::int IS NULL OR s.beds >= $10::int) AND ($11::int IS NULL OR s.beds <= $11::int)`;

/** The SQL that tells homes apart by dimensions, in their order. */
export function homeGroups(dimensions: readonly GroupBy[]): HomeGroups {
  const parts = dimensions.map((dimension) => DIMENSIONS[dimension]!);
  const key = parts.map(({ key, label }) => `E'\\x1f' || ${key} || E'\\x1e' || ${label}`).join(' || ');
  return {
    key: key === '' ? `''` : key,
    always: everyGroup(parts),
    joins: `JOIN care_home h ON h.location_id = s.location_id LEFT JOIN provider p ON p.id = h.provider_id`,
    conditions: CONDITIONS,
  };
}

/** SQL texts of every combination, where all dimensions have a known list of values; none otherwise. */
function everyGroup(parts: readonly HomeDimension[]): string[] {
  if (parts.some(({ values }) => !values)) return [];
  return parts.reduce<string[]>(
    (groups, { values }) =>
      groups.flatMap((group) =>
        values!.map(([key, label]) => `${group} || E'\\x1f${key}\\x1e${label.replace(/'/g, "''")}'`),
      ),
    [`''`],
  );
}

/** A service type as rows carry it, with the key of a group behind it, taken apart. */
export function partsOf(
  text: string,
  dimensions: readonly GroupBy[],
): { type: string; group: { dimension: GroupBy; key: string; label: string }[] } {
  const [type, ...parts] = text.split(BEFORE_PART);
  const group = parts.map((part, i) => {
    const [key, label] = part.split(BEFORE_LABEL);
    return { dimension: dimensions[i]!, key: key!, label: label! };
  });
  return { type: type!, group };
}
