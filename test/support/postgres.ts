import pg from 'pg';
import { migrate, openDatabase, type Database } from '../../server/database/database.js';
import { asAdministrator, quoted, templateDatabase, testServerUrl } from './postgres-templates.js';

interface TestDatabaseOptions {
  /** Loads everything in seeds/ (made once per run, then cloned). Without it the schema is there and empty. */
  seeded?: boolean;
  entities?: (new () => object)[];
}

const opened: { name: string; db: Database }[] = [];
const users: (() => Promise<void>)[] = [];
let counter = 0;

/**
 * A database of the calling test file's own, migrated, on a real PostgreSQL. Call it in `beforeAll`; it is closed and
 * dropped after the file's last test.
 */
export async function testDatabase({
  seeded = false,
  entities,
}: TestDatabaseOptions = {}): Promise<Database> {
  const template = seeded
    ? await templateDatabase('seeded', prepareSeeded)
    : await templateDatabase('empty', migrate);
  counter += 1;
  const name = `${template}_${process.pid}_${Date.now().toString(36)}_${counter}`;
  await asAdministrator((admin) =>
    admin.query(`CREATE DATABASE ${quoted(name)} TEMPLATE ${quoted(template)}`),
  );
  const db = closedOnce(await openDatabase(testServerUrl(name), { poolSize: 5, entities }));
  opened.push({ name, db });
  return db;
}

async function prepareSeeded(db: Database): Promise<void> {
  await migrate(db);
  const { loadSeeds } = await import('../../server/imports/load-seeds.js');
  await loadSeeds(db);
}

/** Stops something that uses the file's databases, such as a server, before they are dropped. */
export function stopBeforeDrop(stop: () => Promise<void>): void {
  users.push(stop);
}

/** A test may close its database itself; closing it again is then no error. */
function closedOnce(db: Database): Database {
  let closing: Promise<void> | undefined;
  return { ...db, close: () => (closing ??= db.close()) };
}

async function dropDatabases(): Promise<void> {
  await Promise.all(users.splice(0).map((stop) => stop()));
  await Promise.all(opened.map(({ db }) => db.close()));
  await asAdministrator(async (admin: pg.Client) => {
    for (const { name } of opened.splice(0)) await admin.query(`DROP DATABASE ${quoted(name)} WITH (FORCE)`);
  });
}

afterAll(dropDatabases);
