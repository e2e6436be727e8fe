import type { Database } from '../../../server/database/database.js';
import { type Figure } from './figures.js';
import { groupBy } from './facts.js';

interface ReportedRow {
  measure: string;
  area_code: string;
  service_type: string;
  month: string;
  value: number | null;
  status: string;
  published_at: Date;
  release_id: number;
}

/** Every reported figure by area, chosen by hand: an area's own before that of a code it had before, then the newest release. */
export async function reportedFigures({ pool }: Database): Promise<Map<string, Figure[]>> {
  const rows = (
    await pool.query<ReportedRow>(
      `SELECT f.*, r.published_at FROM reported_figure f JOIN release r ON r.id = f.release_id AND r.status = 'PUBLISHED'`,
    )
  ).rows;
  const renamed = (
    await pool.query<{ old: string; new: string }>(
      `SELECT predecessor_code AS old, successor_code AS new FROM area_succession WHERE kind = 'SAME_FOOTPRINT'`,
    )
  ).rows;
  const codesBefore = (area: string): string[] => {
    const old = renamed.find((step) => step.new === area)?.old;
    return old ? [area, ...codesBefore(old)] : [area];
  };
  const byArea = groupBy(rows, ({ area_code: area }) => area);
  const areas = new Set([...byArea.keys(), ...renamed.map((step) => step.new)]);
  return new Map(
    [...areas].map((area) => {
      const candidates = codesBefore(area).flatMap((code) => (byArea.get(code) ?? []).sort(newestFirst));
      return [area, [...groupBy(candidates, keyOf)].map(([key, [best]]) => ({ key, value: best!.value }))];
    }),
  );
}

const keyOf = ({ measure, service_type: type, month }: ReportedRow): string =>
  `${measure} ${type}  ${month.slice(0, 7)}`;

const newestFirst = (a: ReportedRow, b: ReportedRow): number =>
  b.published_at.getTime() - a.published_at.getTime() || b.release_id - a.release_id;
