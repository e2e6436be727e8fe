import { apiError, ErrorCode } from '../api/errors.js';
import { readNodeId } from '../api/node-id.js';
import type { Queryable } from '../database/database.js';

/** A lot within which prices are compared. */
export interface FeeLot {
  /** The key of its id. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/**
 * The lot of a council by its id, or by its code: the council's own, or else that of the standard list.
 * @returns null when the council has no such lot
 * @throws BAD_USER_INPUT when the id names something else
 */
export async function findLot(db: Queryable, commissionerCode: string, id: string): Promise<FeeLot | null> {
  const { rows } = await db.query<FeeLot>(
    `SELECT concat_ws('/', commissioner_code, code) AS key, code, name FROM lot WHERE code = $1 AND (commissioner_code IS NULL OR commissioner_code = $2)
     ORDER BY commissioner_code NULLS LAST LIMIT 1`,
    [lotCodeOf(id), commissionerCode],
  );
  return rows[0] ?? null;
}

/** The same for a lot that must exist. @throws NOT_FOUND */
export async function requireLot(db: Queryable, commissionerCode: string, id: string): Promise<FeeLot> {
  const lot = await findLot(db, commissionerCode, id);
  if (lot) return lot;
  throw apiError(ErrorCode.NOT_FOUND, 'The council has no such lot.', {
    hint: 'Lots have codes such as nursing-dementia.',
  });
}

/** Lot codes are small letters with hyphens, which no global id is. */
function lotCodeOf(id: string): string {
  if (/^[a-z][a-z0-9-]{0,60}$/.test(id) && !isLotId(id)) return id;
  const { type, key } = readNodeId(id);
  if (type === 'Lot') return key.split(/[|/]/).at(-1)!;
  throw apiError(ErrorCode.BAD_USER_INPUT, `This id names a ${type}, not a Lot.`, { argument: 'lotId' });
}

const isLotId = (id: string): boolean => Buffer.from(id, 'base64url').toString('utf8').startsWith('Lot:');
