import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseName, serverUrl, type ServerRecord } from './server-record.js';

/** SQLSTATE of a server that is starting, recovering or stopping. */
const cannotConnectNow = '57P03';

/**
 * Waits until a server takes connections.
 * @param isRunning asked between attempts; once false, waiting ends.
 * @returns whether the server answered.
 * @throws when it answers but refuses us, for example for a wrong password.
 */
export async function untilAnswering(
  record: ServerRecord,
  isRunning: () => boolean,
  milliseconds: number,
): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (await answers(record)) return true;
    if (!isRunning()) return false;
    await sleep(30);
  }
  return false;
}

async function answers(record: ServerRecord): Promise<boolean> {
  try {
    await withClient(record, (client) => client.query('SELECT 1'));
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    // Nobody listens yet, or it listens and is still recovering: these pass.
    const passes = code === undefined || code === cannotConnectNow || /^E[A-Z]+$/.test(code);
    if (passes) return false;
    throw error;
  }
}

/** Creates our database if the server does not have it. @returns the server's version, such as '15.18'. */
export async function ensureDatabase(record: ServerRecord): Promise<string> {
  return withClient(record, async (client) => {
    const { rows } = await client.query<{ version: string; there: boolean }>(
      `SELECT current_setting('server_version') AS version,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS there`,
      [databaseName],
    );
    if (!rows[0]?.there) await client.query(`CREATE DATABASE ${databaseName}`);
    return (rows[0]?.version ?? '').split(' ')[0] ?? '';
  });
}

async function withClient<T>(record: ServerRecord, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: serverUrl(record, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  // A server that goes away while we are connected is reported by the query that was running.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
