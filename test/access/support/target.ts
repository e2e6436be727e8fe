import type { Viewer } from '../../../server/access/viewer.js';
import type { Database } from '../../../server/database/database.js';
import { commissionerOf, icbPartnerOf, nobody, providerOf } from '../../factories/viewers.js';
import { hideMarkers } from './markers.js';

/** The council whose private data somebody is after. */
export interface Target {
  readonly code: string;
  /** A lot that it buys, and a home in it. */
  readonly lot: string;
  readonly home: string;
}

/** Hides markers in the private data of Saltmere. @returns it, and those who may not have them, by name */
export async function aim(db: Database): Promise<{ target: Target; others: Record<string, Viewer> }> {
  const one = async (sql: string) => (await db.pool.query<{ code: string }>(sql)).rows[0]!.code;
  const council = (name: string) => one(`SELECT code FROM area WHERE is_demonstration AND name = '${name}'`);
  const code = await council('Saltmere');
  const target = { code, ...(await hideMarkers(db, code)) };
  // A company that has no home there.
  const company = await one(
    `SELECT provider_id AS code FROM care_home GROUP BY 1 HAVING bool_and(is_demonstration AND council_code <> '${code}') LIMIT 1`,
  );
  const others = {
    nobody,
    'a provider from elsewhere': providerOf(company),
    'the commissioner of another council': commissionerOf(await council('Harrowdale')),
    'a partner of another board': icbPartnerOf(
      await one(`SELECT code FROM area WHERE is_demonstration AND name LIKE 'Upper Merrow Integrated%'`),
    ),
  };
  return { target, others };
}
