import type { Queryable } from '../../database/database.js';
import { FeeUplift } from './uplift-objects.js';

interface SavedRow {
  id: number;
  commissionerCode: string;
  financialYear: string;
  document: Pick<FeeUplift, 'shares' | 'assumptions'>;
  result: Pick<FeeUplift, 'rate' | 'lots' | 'budgetEffect'>;
  author: string;
  createdAt: Date;
}

/** Saves an uplift as the council it is of: row-level security refuses it for any other. */
export async function saveUplift(db: Queryable, uplift: FeeUplift, author: string): Promise<FeeUplift> {
  const { commissionerCode, financialYear, shares, assumptions, rate, lots, budgetEffect } = uplift;
  const { rows } = await db.query<{ id: number; createdAt: Date }>(
    `INSERT INTO fee_uplift (commissioner_code, financial_year, document, result, author) VALUES ($1, $2, $3, $4, $5)
     RETURNING id, created_at AS "createdAt"`,
    [
      ...[commissionerCode, financialYear, JSON.stringify({ shares, assumptions })],
      ...[JSON.stringify({ rate, lots, budgetEffect }), author],
    ],
  );
  return Object.assign(new FeeUplift(), uplift, saved(rows[0]!.id, rows[0]!.createdAt), { author });
}

/** The saved uplifts of a council, newest first. */
export async function savedUplifts(
  db: Queryable,
  commissionerCode: string,
  first: number,
): Promise<FeeUplift[]> {
  const { rows } = await db.query<SavedRow>(
    `SELECT id, commissioner_code AS "commissionerCode", financial_year AS "financialYear", document, result, author,
            created_at AS "createdAt"
     FROM   fee_uplift WHERE commissioner_code = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
    [commissionerCode, first],
  );
  return rows.map(({ id, createdAt, document, result, ...rest }) =>
    Object.assign(new FeeUplift(), rest, document, result, saved(id, createdAt)),
  );
}

const saved = (id: number, at: Date) => ({ id: String(id), savedAt: at.toISOString() });
