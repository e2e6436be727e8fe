import { inTransaction, migrate, type Database } from '../../server/database/database.js';
import { testDatabase } from '../support/postgres.js';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
});

const insertDataset = `INSERT INTO dataset (code, name, description, publisher, licence, expected_frequency)
  VALUES ($1, 'name', 'description', 'publisher', 'licence', 'monthly')`;

describe('the database', () => {
  it('is PostgreSQL 15 or newer', async () => {
    const { rows } = await db.pool.query<{ server_version_num: string }>('SHOW server_version_num');
    expect(Number(rows[0]?.server_version_num)).toBeGreaterThanOrEqual(150000);
  });

  it('runs each migration once', async () => {
    await migrate(db);
    const { rows } = await db.pool.query('SELECT name FROM migrations GROUP BY name HAVING count(*) > 1');
    expect(rows).toEqual([]);
  });

  it('gives a date back as the calendar day that was stored, whatever the time zone', async () => {
    const { rows } = await db.pool.query(`SELECT DATE '2025-03-30' AS day, ARRAY[DATE '2025-03-31'] AS days`);
    expect(rows[0]).toEqual({ day: '2025-03-30', days: ['2025-03-31'] });
  });

  it('keeps nothing of a transaction that throws', async () => {
    const failing = inTransaction(db.pool, async (client) => {
      await client.query(insertDataset, ['half-done']);
      throw new Error('stopped half way');
    });
    await expect(failing).rejects.toThrow('stopped half way');
    const { rows } = await db.pool.query(`SELECT code FROM dataset WHERE code = 'half-done'`);
    expect(rows).toEqual([]);
  });

  it('gives its connection back after a transaction that throws', async () => {
    const fail = () => inTransaction(db.pool, (client) => client.query('SELECT no_such_column'));
    for (let i = 0; i < 10; i += 1) await expect(fail()).rejects.toThrow('no_such_column');
    expect(db.pool.idleCount).toBe(db.pool.totalCount);
  });
});
