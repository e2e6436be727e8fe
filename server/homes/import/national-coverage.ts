import type { Queryable } from '../../database/database.js';
import type { Report } from '../../releases/reading/report.js';
import { englishCouncils, type CouncilCounts } from './coverage.js';

/** A file that names nearly every English council is a national one; the smallest may have no home. */
const NATIONAL_SHARE = 0.95;
/** England has had more than 14,000 care homes for as long as CQC counts them. */
const FEWEST_HOMES_OF_ENGLAND = 10_000;

/** Every English council of the day, where the file names nearly all of them; else null. */
export async function nationalCouncils(
  db: Queryable,
  councils: CouncilCounts,
  asAt: string,
): Promise<string[] | null> {
  const all = await englishCouncils(db, asAt);
  const seen = new Set(councils.codes);
  const share = all.filter((code) => seen.has(code)).length / Math.max(1, all.length);
  return share >= NATIONAL_SHARE ? all : null;
}

/** The councils a directory file is complete for, where nobody said: England or, with a warning, none. */
export async function nationalCoverage(
  db: Queryable,
  councils: CouncilCounts,
  asAt: string,
  report: Report,
): Promise<string[]> {
  const national = await nationalCouncils(db, councils, asAt);
  const counts = `${councils.codes.length} councils and ${councils.homes} care homes`;
  if (national && councils.homes >= FEWEST_HOMES_OF_ENGLAND) {
    report.say(
      'COVERAGE_ASSUMED',
      {},
      `The file has ${counts}: taken to be complete for England on ${asAt}.`,
    );
    return national;
  }
  const text = `The file has ${counts}, which is not all of England: its homes are listed, but no area figure is derived from it. If it is complete for some councils, import with --covers.`;
  report.say('COVERAGE_PARTIAL', {}, text);
  return [];
}
