import pg from 'pg';
import { openDatabase, type Database } from '../../server/database/database.js';

const RUN = process.env.ATLAS_TEST_RUN;

/** Any number will do: it only has to be the same in every worker. */
const TEMPLATE_LOCK = 2_014_117;

/** The address of a database on this run's server. */
export function testServerUrl(database = 'postgres'): string {
  const server = process.env.ATLAS_TEST_SERVER;
  if (!server) throw new Error('No test server: name the file *.db.test.ts or *.e2e.test.ts to get one.');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs work on the server's maintenance database. */
export async function asAdministrator<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: process.env.ATLAS_TEST_SERVER });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/**
 * The name of a template database, made by the first worker that asks; the others wait for it.
 * @param prepare fills the new database; it may close nothing and keep nothing open.
 */
export async function templateDatabase(
  kind: string,
  prepare: (db: Database) => Promise<void>,
): Promise<string> {
  const name = `atlas_test_${RUN}_${kind}`;
  return asAdministrator(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await makeTemplate(admin, name, prepare);
    return name;
  });
}

/** Made under another name first, so that a template whose making failed is never taken for a good one. */
async function makeTemplate(
  admin: pg.Client,
  name: string,
  prepare: (db: Database) => Promise<void>,
): Promise<void> {
  const draft = `${name}_draft`;
  await admin.query(`DROP DATABASE IF EXISTS ${quoted(draft)} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${quoted(draft)} TEMPLATE template0`);
  const db = await openDatabase(testServerUrl(draft), { poolSize: 5 });
  try {
    await prepare(db);
  } finally {
    await db.close();
  }
  await admin.query(`ALTER DATABASE ${quoted(draft)} RENAME TO ${quoted(name)}`);
}

/** A name as PostgreSQL wants it in a statement that takes no parameters. */
export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}
