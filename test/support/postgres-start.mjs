import { randomBytes } from 'node:crypto';
import { startTestServer } from './postgres-server.mjs';

/**
 * Starts the PostgreSQL server of this run and tells the workers its address.
 * TEST_DATABASE_URL names a server to use instead; its user must be allowed to create databases.
 */
export default async function startPostgres() {
  // The database tests and the end-to-end tests each ask; one server serves both.
  if (process.env.ATLAS_TEST_RUN) return;
  process.env.ATLAS_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) {
    process.env.ATLAS_TEST_SERVER = process.env.TEST_DATABASE_URL;
    process.stdout.write('Database: the server that TEST_DATABASE_URL names\n');
    return;
  }
  globalThis.atlasTestServer = await startTestServer();
  process.env.ATLAS_TEST_SERVER = globalThis.atlasTestServer.url;
  process.stdout.write(`Database: PostgreSQL ${globalThis.atlasTestServer.version}, for this run only\n`);
}
