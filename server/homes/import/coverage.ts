import type { AreaResolver } from '../../areas/area-resolver.js';
import type { Queryable } from '../../database/database.js';
import { refuseFile, type Report } from '../../releases/reading/report.js';
import type { Stage } from '../../releases/index.js';

/** What a release is complete for, besides the councils. */
export interface CoverageTopics {
  /** REGISTER lists closed homes too and tells every day of the period; SNAPSHOT lists what was open on one day. */
  kind: 'REGISTER' | 'SNAPSHOT';
  fromDate: string;
  toDate: string;
  hasHomes: boolean;
  hasBeds: boolean;
  hasRatings: boolean;
}

const columns = ['council_code', 'kind', 'from_date', 'to_date', 'has_homes', 'has_beds', 'has_ratings'];

/** Writes for which councils the release is complete. */
export async function writeCoverage(
  stage: Stage,
  councils: readonly string[],
  topics: CoverageTopics,
): Promise<void> {
  const rows = stage.rows('release_coverage', columns);
  const { kind, fromDate, toDate, hasHomes, hasBeds, hasRatings } = topics;
  for (const council of [...councils].sort()) {
    await rows.write([council, kind, fromDate, toDate, hasHomes, hasBeds, hasRatings]);
  }
}

/** Codes of the English councils in force on a day. */
export async function englishCouncils(db: Queryable, asAt: string): Promise<string[]> {
  const { rows } = await db.query<{ code: string }>(
    `SELECT code FROM area
     WHERE  area_type = 'CASSR' AND nation = 'ENGLAND' AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
     ORDER  BY code`,
    [asAt],
  );
  return rows.map(({ code }) => code);
}

/**
 * The councils that --covers names.
 * @throws ReleaseRefused COVERAGE_UNKNOWN_COUNCIL
 */
export async function coveredByOption(
  db: Queryable,
  resolver: AreaResolver,
  covers: readonly string[],
  asAt: string,
): Promise<string[]> {
  const wanted = covers.map((word) => word.trim()).filter((word) => word !== '');
  if (wanted.some((word) => word.toLowerCase() === 'none')) return [];
  if (wanted.some((word) => word.toLowerCase() === 'england')) return englishCouncils(db, asAt);
  return wanted.map((word) => {
    const found = resolver.council(word, { asAt });
    if ('code' in found) return found.code;
    throw refuseFile('COVERAGE_UNKNOWN_COUNCIL', `--covers: there is no council ${word}.`, { value: word });
  });
}

/** Care homes and rows seen of each council while a file is read. */
export class CouncilCounts {
  private readonly counts = new Map<string, { name: string; rows: number; homes: number }>();

  add(code: string, name: string, isCareHome: boolean): void {
    const count = this.counts.get(code) ?? { name, rows: 0, homes: 0 };
    count.rows += 1;
    if (isCareHome) count.homes += 1;
    this.counts.set(code, count);
  }

  get codes(): string[] {
    return [...this.counts.keys()];
  }
  get homes(): number {
    return [...this.counts.values()].reduce((sum, { homes }) => sum + homes, 0);
  }

  /** Says for which councils the release is taken to be complete. */
  sayAssumed(report: Report, what: string): void {
    const councils = [...this.counts.values()].sort((a, b) => a.name.localeCompare(b.name));
    const listed = councils
      .slice(0, 12)
      .map(({ name, rows, homes }) => `${name} (${rows} rows, ${homes} care homes)`);
    const more = councils.length > 12 ? ` and ${councils.length - 12} more` : '';
    const text = `Taken to be complete ${what} for ${listed.join(', ')}${more}. If it is not, import with --covers.`;
    report.say('COVERAGE_ASSUMED', {}, text);
  }
}
