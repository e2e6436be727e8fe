import type { Area } from '../areas/area.entity.js';
import { Nation } from '../areas/area-type.js';
import { stockSql } from '../capacity/stock-sql.js';
import type { Queryable } from '../database/database.js';
import { asPublished } from '../database/derived-tables.js';
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

const counting = `asked AS (SELECT $1::text AS area_code, $2::date AS as_at), ${stockSql}
SELECT * FROM stock WHERE service_type = $3`;
const READ = ['area_council', 'care_home_area', 'care_home_rating', 'care_home_span', 'council_spell'];

/** A month end is counted already; only other days, and what was said before, are counted from the homes. */
const stored = {
  name: 'ratings-at-month-end',
  text: 'SELECT * FROM area_stock WHERE area_code = $1 AND as_at = $2 AND service_type = $3',
};

/** Named, so that a connection plans them once. */
const now = { name: 'ratings-on-day', text: `WITH ${counting}` };
const then = { name: 'ratings-on-day-then', text: `WITH ${asPublished(READ, '$4::bigint')},\n${counting}` };

/** Which area's homes to count, and when. */
interface RatingQuestion {
  area: Area;
  day: string;
  type: ServiceType | null;
  /** The data version to answer from; null: the newest. */
  version: number | null;
}

type StockRow = Record<string, number> & {
  ratings_status: ValueStatus;
  ratings_reason: string | null;
  beds_status: ValueStatus;
};

/** Counts the homes of an area by rating on a day: one statement, or two for a day that is no month end. */
export async function ratingCountsOf(db: Queryable, question: RatingQuestion): Promise<RatingCounts> {
  const { area } = question;
  const stock = await stockOf(db, question);
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

async function stockOf(
  db: Queryable,
  { area, day, type, version }: RatingQuestion,
): Promise<StockRow | undefined> {
  const values = [area.gssCode, day, type ?? 'ALL'];
  if (version !== null) return (await db.query<StockRow>({ ...then, values: [...values, version] })).rows[0];
  const atMonthEnd = await db.query<StockRow>({ ...stored, values });
  return atMonthEnd.rows[0] ?? (await db.query<StockRow>({ ...now, values })).rows[0];
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
