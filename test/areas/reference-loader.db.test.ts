import path from 'node:path';
import { loadAreaResolver } from '../../server/areas/area-resolver.js';
import { loadReferenceAreas } from '../../server/areas/reference-loader.js';
import { inTransaction, type Database } from '../../server/database/database.js';
import { testDatabase } from '../support/postgres.js';

const reference = path.resolve(__dirname, '../../seeds/reference');
const load = () => inTransaction(db.pool, (client) => loadReferenceAreas(client, reference));
let db: Database;

async function contents(): Promise<unknown> {
  const { rows } = await db.pool.query(
    `SELECT (SELECT md5(string_agg(a::text, '|' ORDER BY code)) FROM area a) AS areas,
            (SELECT md5(string_agg(a::text, '|' ORDER BY scheme, alias_key, area_code)) FROM area_alias a) AS aliases,
            (SELECT md5(string_agg(m::text, '|' ORDER BY child_code, parent_code, valid_from)) FROM area_membership m) AS members,
            (SELECT count(*) FROM area_succession) AS successions,
            (SELECT count(*) FROM clinical_commissioning_group) AS groups`,
  );
  return rows[0];
}

beforeAll(async () => {
  db = await testDatabase();
});

describe('loading the reference areas', () => {
  it('takes less than two seconds', async () => {
    const started = performance.now();
    const counts = await load();
    expect(performance.now() - started).toBeLessThan(2000);
    expect(counts.area).toBeGreaterThan(500);
  });

  it('changes nothing when it is done again', async () => {
    const before = await contents();
    await load();
    expect(await contents()).toEqual(before);
  });

  it('takes back what the files no longer say, and leaves areas of other folders alone', async () => {
    const before = await contents();
    await db.pool.query(
      `INSERT INTO area_alias (scheme, alias_key, alias, area_code) VALUES ('COMMON', 'wrong', 'Wrong', 'E08000001')`,
    );
    await load();
    expect(await contents()).toEqual(before);
    await db.pool.query(
      `INSERT INTO area (code, name, area_type, nation, valid_from, is_demonstration)
       VALUES ('D10000001', 'Harrowdale', 'CASSR', 'DEMONSTRATION', '2009-04-01', true)`,
    );
    await db.pool.query(
      `INSERT INTO area_alias (scheme, alias_key, alias, area_code) VALUES ('COMMON', 'harrow dale', 'Harrow Dale', 'D10000001')`,
    );
    await load();
    const { rowCount } = await db.pool.query(`SELECT FROM area_alias WHERE area_code = 'D10000001'`);
    expect(rowCount).toBe(1);
  });

  it('gives a resolver that answers from the database', async () => {
    const resolver = await loadAreaResolver(db.pool);
    expect(resolver.council('North Yorkshire', { asAt: '2022-06-30' })).toEqual({ code: 'E10000023' });
    expect(resolver.council('E0800004')).toEqual({ code: 'E08000004' });
    expect(resolver.byCode('E08000004')?.name).toBe('Oldham');
  });
});
