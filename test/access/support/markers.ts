import type { Database } from '../../../server/database/database.js';

/** Values that occur nowhere but in the private data of one council: whoever sees one of them saw what is private. */
const HIDDEN = {
  'stored series': '424242',
  'hours of a placement': '31313',
  'price of a placement': '98765.43',
  'modelled price': '87654.32',
  'cost of care': '76543.21',
  'rate of a block contract': '6543.21',
  'returns of beds': '77777',
} as const;

export type Marker = keyof typeof HIDDEN;
export const MARKERS = Object.keys(HIDDEN) as Marker[];

/** The markers that a text shows. */
export const markersIn = (text: string): Marker[] =>
  MARKERS.filter((marker) => text.replaceAll(',', '').includes(HIDDEN[marker]));

/** Puts the markers into every private table, for one council. @returns a lot that it buys and a home in it */
export async function hideMarkers(db: Database, council: string): Promise<{ lot: string; home: string }> {
  const set = (table: string, what: string, where: string) =>
    db.pool.query(`UPDATE ${table} SET ${what} WHERE ${where} = $1`, [council]);
  await set(
    'private_series',
    `values = array_fill(${HIDDEN['stored series']}::float8, ARRAY[cardinality(months)]),
     statuses = array_fill('PRESENT'::text, ARRAY[cardinality(months)])`,
    'area_code',
  );
  await set(
    'placement_clock',
    `clock_hours = ${HIDDEN['hours of a placement']}, hours_to_accepted = ${HIDDEN['hours of a placement']}`,
    'commissioner_code',
  );
  await set('placement_price', `weekly_price = ${HIDDEN['price of a placement']}`, 'commissioner_code');
  await set('modelled_price', `weekly_price = ${HIDDEN['modelled price']}`, 'commissioner_code');
  const cost = HIDDEN['cost of care'];
  await set(
    'cost_of_care',
    `lower_quartile = ${cost}, median = ${cost}, upper_quartile = ${cost}`,
    'commissioner_code',
  );
  await set('block_contract', `daily_rate = ${HIDDEN['rate of a block contract']}`, 'commissioner_code');
  await db.pool.query(
    `UPDATE bed_return SET occupied = ${HIDDEN['returns of beds']}
     WHERE location_id IN (SELECT location_id FROM care_home_area WHERE area_code = $1)`,
    [council],
  );
  const { rows } = await db.pool.query<{ lot: string; home: string }>(
    `SELECT lot_code AS lot, location_id AS home FROM placement_price WHERE commissioner_code = $1
     AND location_id IN (SELECT location_id FROM bed_return) GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1`,
    [council],
  );
  return rows[0] ?? { lot: 'nursing', home: 'DEMO-0001' };
}
