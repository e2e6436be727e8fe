import type { Area } from '../areas/area.entity.js';
import { Nation } from '../areas/area-type.js';
import { stockSql } from '../capacity/rebuild-capacity.js';
import type { Queryable } from '../database/database.js';
import { RatingBand, RatingStatus } from '../homes/rating-band.js';
import { type ServiceType, ValueStatus } from '../metrics/value.js';
import type { RatingShare } from './rating-profile.resolver.js';

/** Homes of an area by rating on a day. */
export interface RatingCounts {
  status: ValueStatus;
  reason: string | null;
  homes: number;
  rated: number;
  distribution: RatingShare[];
}

/** Columns of the stock: homes and beds of each band, homes under each label. */
const BANDS = [
  [RatingBand.OUTSTANDING, 'outstanding', 'beds_outstanding'],
  [RatingBand.GOOD, 'good', 'beds_good'],
  [RatingBand.REQUIRES_IMPROVEMENT, 'requires_improvement', 'beds_requires_improvement'],
  [RatingBand.INADEQUATE, 'inadequate', 'beds_inadequate'],
] as const;
const LABELS = [
  [RatingStatus.NOT_YET_INSPECTED, 'not_yet_inspected'],
  [RatingStatus.INSUFFICIENT_EVIDENCE_TO_RATE, 'insufficient_evidence'],
  [RatingStatus.INSPECTED_BUT_NOT_RATED, 'inspected_not_rated'],
  [RatingStatus.NO_PUBLISHED_RATING, 'no_published_rating'],
  [RatingStatus.EVIDENCE_NOT_YET_SCORED, 'not_yet_scored'],
] as const;

/** Named, so that a connection plans it once. */
const statement = `WITH asked AS (SELECT $1::text AS area_code, $2::date AS as_at), ${stockSql}
SELECT * FROM stock WHERE service_type = $3`;

type StockRow = Record<string, number> & {
  ratings_status: ValueStatus;
  ratings_reason: string | null;
  beds_status: ValueStatus;
};

/** Counts the homes of an area by rating on a day: one statement. */
export async function ratingCountsOf(
  db: Queryable,
  area: Area,
  day: string,
  type: ServiceType | null,
): Promise<RatingCounts> {
  const { rows } = await db.query<StockRow>({
    name: 'ratings-on-day',
    text: statement,
    values: [area.gssCode, day, type ?? 'ALL'],
  });
  const stock = rows[0];
  if (!stock || stock.ratings_status !== ValueStatus.PRESENT)
    return untold(area, stock?.ratings_reason ?? null);
  const hasBeds = stock.beds_status === ValueStatus.PRESENT;
  const bands = BANDS.map(([band, homes, beds]) => ({
    band,
    status: RatingStatus.RATED,
    homes: stock[homes]!,
    beds: hasBeds ? stock[beds]! : null,
  }));
  const labels = LABELS.map(([status, homes]) => ({ band: null, status, homes: stock[homes]!, beds: null }));
  return {
    status: ValueStatus.PRESENT,
    reason: null,
    homes: stock.homes!,
    rated: bands.reduce((sum, { homes }) => sum + homes, 0),
    distribution: [...bands, ...labels.filter(({ homes }) => homes > 0)],
  };
}

function untold(area: Area, reason: string | null): RatingCounts {
  const welsh = area.nation === Nation.WALES;
  return {
    status: welsh ? ValueStatus.NOT_APPLICABLE : ValueStatus.NOT_AVAILABLE,
    reason: welsh
      ? 'Care homes in Wales are regulated by Care Inspectorate Wales (CIW); CQC ratings do not apply.'
      : (reason ?? 'Home-level figures are not computed for this area.'),
    homes: 0,
    rated: 0,
    distribution: [],
  };
}
