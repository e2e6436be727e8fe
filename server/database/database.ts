import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';

/** An open database: a pool for hand-written SQL, and TypeORM's data source for entities and migrations. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** Anything that can run one statement: the pool, or a client inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>;

// Dates stay the strings PostgreSQL prints: a calendar date has no time zone, and JavaScript's Date would give it one.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(1182 as never, (text) => parseDateArray(text));
pg.types.setTypeParser(1016 as never, (text) => parseDateArray(text).map(Number));

function parseDateArray(text: string): string[] {
  const inside = text.slice(1, -1);
  return inside === '' ? [] : inside.split(',');
}

/**
 * Connects to a PostgreSQL server, 15 or newer.
 * @param entities TypeORM entity classes; the domain folders own them, so the caller names them.
 * @throws when the server cannot be reached.
 */
export async function openDatabase(
  url: string,
  { poolSize = 10, entities = [] as (new () => object)[] } = {},
): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    synchronize: false,
    poolSize: 2,
    installExtensions: false,
  });
  await dataSource.initialize();
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  // An idle client that loses its server must not take the process down; the next query reports it.
  pool.on('error', () => undefined);
  const close = async () => {
    await pool.end();
    await dataSource.destroy();
  };
  return { url, pool, dataSource, close };
}

/** Brings the schema up to date. Each migration runs in its own transaction, once. */
export async function migrate(db: Database): Promise<void> {
  await db.dataSource.runMigrations({ transaction: 'each' });
}

/** Runs work in one transaction: committed when it returns, rolled back when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // A server that goes away breaks the connection between two statements; the next statement reports it.
  const ignore = () => undefined;
  client.on('error', ignore);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    );
    throw error;
  } finally {
    client.off('error', ignore);
  }
}
