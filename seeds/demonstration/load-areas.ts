import type { Queryable } from '../../server/database/database.js';
import { demonstrationAreas } from './areas.js';

const AREA = 'code, name, area_type, nation, valid_from, valid_to, ods_code, is_demonstration';
const ALIAS = 'scheme, alias_key, alias, area_code';
const MEMBERSHIP = 'child_code, parent_code, valid_from, valid_to, share, basis';

/**
 * Puts the areas of the demonstration country in place; loading them again changes nothing, and what an earlier
 * version said of them is replaced. Call it inside the transaction that loads the other areas.
 */
export async function loadDemonstrationAreas(client: Queryable): Promise<void> {
  const { areas, aliases, memberships } = demonstrationAreas();
  const codes = areas.map(({ code }) => code);
  await client.query(
    `INSERT INTO area (${AREA}) SELECT ${AREA} FROM jsonb_populate_recordset(NULL::area, $1)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [JSON.stringify(areas)],
  );
  await client.query('DELETE FROM area_alias WHERE area_code = ANY ($1)', [codes]);
  await client.query(
    `INSERT INTO area_alias (${ALIAS}) SELECT ${ALIAS} FROM jsonb_populate_recordset(NULL::area_alias, $1)`,
    [JSON.stringify(aliases)],
  );
  await client.query('DELETE FROM area_membership WHERE child_code = ANY ($1)', [codes]);
  await client.query(
    `INSERT INTO area_membership (${MEMBERSHIP})
     SELECT ${MEMBERSHIP} FROM jsonb_populate_recordset(NULL::area_membership, $1)`,
    [JSON.stringify(memberships)],
  );
}
