import { computedMetrics } from '../../factories/questions.js';
import type { Database } from '../../../server/database/database.js';

/** A stored value, as a row of its own. */
export interface StoredValue {
  area: string;
  metric: string;
  type: string;
  band: string;
  /** YYYY-MM */
  month: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

export interface StoredArea {
  code: string;
  area_type: string;
  is_demonstration: boolean;
}

/** Everything that comparisons are recomputed from; nothing of it has been compared yet. */
export interface Stored {
  areas: Map<string, StoredArea>;
  /** Of a child, what it lies in. */
  parents: Map<string, string[]>;
  values: Map<string, StoredValue>;
}

export const keyOf = (v: Pick<StoredValue, 'area' | 'metric' | 'type' | 'band' | 'month'>): string =>
  `${v.area} ${v.metric} ${v.type} ${v.band} ${v.month}`;

const codes = computedMetrics.map(({ code }) => code);

/** Reads every stored value of every area that has some. */
export async function readStored({ pool }: Database): Promise<Stored> {
  const { rows } = await pool.query<StoredValue>(
    `SELECT s.area_code AS area, s.metric_code AS metric, s.service_type AS type, s.band, to_char(p.month, 'YYYY-MM') AS month,
            CASE WHEN p.status = 'PRESENT' THEN p.value END AS value, p.numerator, p.denominator
     FROM metric_series s
     CROSS JOIN LATERAL unnest(s.months, s.values, s.numerators, s.denominators, s.statuses) p (month, value, numerator, denominator, status)
     WHERE s.metric_code = ANY ($1)`,
    [codes],
  );
  const areas = await pool.query<StoredArea>(
    `SELECT code, area_type, is_demonstration FROM area WHERE code IN (SELECT area_code FROM metric_series WHERE metric_code = ANY ($1))`,
    [codes],
  );
  const memberships = await pool.query<{ child_code: string; parent_code: string }>(
    `SELECT child_code, parent_code FROM area_membership WHERE valid_to IS NULL`,
  );
  const parents = new Map<string, string[]>();
  for (const { child_code, parent_code } of memberships.rows)
    parents.set(child_code, [...(parents.get(child_code) ?? []), parent_code]);
  return {
    areas: new Map(areas.rows.map((area) => [area.code, area])),
    parents,
    values: new Map(rows.map((row) => [keyOf(row), row])),
  };
}
