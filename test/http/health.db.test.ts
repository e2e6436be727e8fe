import express from 'express';
import request from 'supertest';
import { openDatabase, type Database } from '../../server/database/database.js';
import { healthRoutes } from '../../server/http/health.js';
import { testDatabase } from '../support/postgres.js';
import { testServerUrl } from '../support/postgres-templates.js';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
});

function ready(of: Database) {
  return request(express().use('/health', healthRoutes(of))).get('/health/ready');
}

async function publishRelease(referenceDate: string): Promise<void> {
  await db.pool.query(
    `INSERT INTO dataset (code, name, description, publisher, licence, expected_frequency)
     VALUES ('test', 'Test', 'Test', 'Test', 'OGL-UK-3.0', 'never') ON CONFLICT DO NOTHING`,
  );
  await db.pool.query(
    `WITH released AS (
       INSERT INTO release (dataset_code, version, reference_date, checksum, status)
       VALUES ('test', $1::text, $1::date, $1::text, 'PUBLISHED') RETURNING id)
     INSERT INTO publication (release_id, action) SELECT id, 'PUBLISH' FROM released`,
    [referenceDate],
  );
}

describe('the readiness check', () => {
  it('says that no data is there yet, then names the newest data and their version', async () => {
    const empty = await ready(db);
    expect(empty.status).toBe(503);
    expect(empty.body).toMatchObject({ status: 'unavailable', reasons: ['No release is published yet.'] });

    await publishRelease('2025-03-31');
    await publishRelease('2021-02-01');
    const filled = await ready(db);
    expect(filled.status).toBe(200);
    expect(filled.headers['cache-control']).toBe('no-store');
    expect(filled.body).toEqual({
      status: 'ready',
      reasons: [],
      database: 'reachable',
      pendingMigrations: [],
      dataVersion: 2,
      newestReleaseDate: '2025-03-31',
    });
  });

  it('names the migrations that have not run', async () => {
    const { rows } = await db.pool.query('DELETE FROM migrations RETURNING name');
    const { status, body } = await ready(db);
    expect(status).toBe(503);
    expect(body.pendingMigrations).toEqual(rows.map(({ name }) => name));
  });

  it('tells a database without tables from one that is away', async () => {
    const bare = await openDatabase(testServerUrl('postgres'));
    const empty = await ready(bare);
    expect(empty.status).toBe(503);
    expect(empty.body).toMatchObject({ database: 'reachable', reasons: ['The database has no tables yet.'] });

    await bare.close();
    const away = await ready(bare);
    expect(away.status).toBe(503);
    expect(away.body).toMatchObject({
      database: 'unreachable',
      reasons: ['The database cannot be reached.'],
    });
  });
});

describe('the liveness check', () => {
  it('needs no database', async () => {
    const response = await request(express().use('/health', healthRoutes(db))).get('/health/live');
    expect(response.body).toEqual({ status: 'live' });
  });
});
