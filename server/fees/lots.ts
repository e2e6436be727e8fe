import { apiError, ErrorCode } from '../api/errors.js';
import { readNodeId } from '../api/node-id.js';
import type { Queryable } from '../database/database.js';

/** A lot within which prices are compared. */
export interface FeeLot {
  readonly code: string;
  readonly name: string;
}

/**
 * The lot of a council by its id, or by its code: the council's own, or else that of the standard list.
 * @throws NOT_FOUND when the council has no such lot
 */
export async function requireLot(db: Queryable, commissionerCode: string, id: string): Promise<FeeLot> {
  const code = lotCodeOf(id);
  const { rows } = await db.query<FeeLot>(
    `SELECT code, name FROM lot WHERE code = $1 AND (commissioner_code IS NULL OR commissioner_code = $2)
     ORDER BY commissioner_code NULLS LAST LIMIT 1`,
    [code, commissionerCode],
  );
  if (rows[0]) return rows[0];
  throw apiError(ErrorCode.NOT_FOUND, `There is no lot ${code}.`, {
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
