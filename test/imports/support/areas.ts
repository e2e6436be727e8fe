import path from 'node:path';
import { loadReferenceAreas } from '../../../server/areas/reference-loader';
import { inTransaction, type Database } from '../../../server/database/database';
import { testDatabase } from '../../support/postgres';

/** A database with the real areas and nothing else. */
export async function databaseWithAreas(): Promise<Database> {
  const db = await testDatabase();
  const folder = path.resolve(__dirname, '../../../seeds/reference');
  await inTransaction(db.pool, (client) => loadReferenceAreas(client, folder));
  return db;
}
