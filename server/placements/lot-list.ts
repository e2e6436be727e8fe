import { z } from 'zod';
import type { Queryable } from '../database/database.js';
import { ServiceType } from '../metrics/value.js';
import { BED_TYPES } from './codes.js';

export const LOTS_KIND = 'lots';

/** The lots that a council contracts in, or the standard list. */
export const lotList = z.strictObject({
  lots: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens'),
        name: z.string().trim().min(1).max(120),
        serviceType: z.enum(ServiceType).nullable().default(null),
        bedTypes: z.array(z.enum(BED_TYPES)).min(1),
      }),
    )
    .min(1)
    .max(50)
    .refine((lots) => new Set(lots.map(({ code }) => code)).size === lots.length, 'a code stands twice'),
});

interface LotSetting {
  areaCode: string;
  validFrom: string;
  document: unknown;
}

/**
 * Puts lots where imports and figures read them. A lot that the list no longer names stays: placements speak of it.
 * @param areaCode whose they are; * for the standard list
 * @throws an error when the area is no council
 */
export async function applyLots(db: Queryable, { areaCode, validFrom, document }: LotSetting): Promise<void> {
  const council = areaCode === '*' ? null : areaCode;
  const known = await db.query(`SELECT FROM area WHERE code = $1 AND area_type = 'CASSR'`, [council]);
  if (council !== null && known.rowCount === 0)
    throw new Error(`${LOTS_KIND}: ${council} is no council; lots are a council’s.`);
  await db.query(
    `INSERT INTO lot (code, commissioner_code, name, service_type, bed_types, valid_from)
     SELECT l.code, $1, l.name, l."serviceType", array(SELECT jsonb_array_elements_text(l."bedTypes")), $2::date
     FROM   jsonb_to_recordset($3::jsonb) AS l(code text, name text, "serviceType" text, "bedTypes" jsonb)
     ON CONFLICT (code, commissioner_code) DO UPDATE
     SET    name = excluded.name, service_type = excluded.service_type, bed_types = excluded.bed_types`,
    [council, validFrom, JSON.stringify(lotList.parse(document).lots)],
  );
}
