import type { Logger } from 'pino';
import pg from 'pg';
import type { Database, Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { IMPORT_LOCK_KEY, PUBLICATION_CHANNEL } from '../releases/index.js';
import { DELAYS, withinTime } from './patience.js';

/**
 * The version of the data that answers are computed from; null while nothing was ever published. Versions never come
 * back, and two databases never have the same one: the moment of the publication is part of it.
 */
export type VersionName = string | null;

const newestSql = sqlFile(import.meta.url, './newest-version.sql');

interface Newest {
  name: VersionName;
  /** Whether another version may be published at any moment. */
  is_importing: boolean;
}

async function readNewest(db: Queryable): Promise<Newest> {
  const { rows } = await db.query<Newest>(newestSql, [IMPORT_LOCK_KEY]);
  return rows[0]!;
}

/**
 * Knows the newest version without asking the database for each question: a connection of its own, opened with the first
 * question, hears that an import begins, long before anything of it is published, and that it ended. In between, and
 * while that connection is down or silent for too long, the version is read for each question.
 */
export class DataVersion {
  /** The version to trust; undefined while it must be read. */
  private known: Promise<VersionName> | undefined;
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private state: 'idle' | 'watching' | 'closed' = 'idle';
  private failures = 0;
  /** How many notices were heard: a version read before the newest of them is not to be trusted. */
  private notices = 0;

  constructor(
    private readonly db: Database,
    private readonly logger: Logger,
  ) {}

  /** The newest version. @throws when it must be read and the database does not answer */
  current(): Promise<VersionName> {
    if (this.state === 'idle') void this.listen();
    return this.known ?? this.read();
  }

  /** The newest version, asked of the database. */
  async read(): Promise<VersionName> {
    return (await readNewest(this.db.pool)).name;
  }

  async close(): Promise<void> {
    this.state = 'closed';
    clearTimeout(this.timer);
    const client = this.listener;
    this.forget();
    await client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    this.state = 'watching';
    const client = new pg.Client({
      connectionString: this.db.url,
      application_name: 'atlas publications',
      keepAlive: true,
    });
    this.listener = client;
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => this.hear(client, payload));
    try {
      await withinTime(client.connect(), DELAYS.connect);
      await withinTime(client.query(`LISTEN ${PUBLICATION_CHANNEL}`), DELAYS.answer);
      await this.refresh(client);
      if (this.failures > 0) this.logger.info('told of publications again');
      this.failures = 0;
    } catch (error) {
      this.lose(client, error as Error);
    }
  }

  /** Whatever is told, what was known no longer holds; once an import ended there is a version to trust again. */
  private hear(client: pg.Client, told: string | undefined): void {
    if (this.listener !== client) return;
    this.known = undefined;
    this.notices += 1;
    if (told !== 'begins') this.refresh(client).catch((error) => this.lose(client, error));
  }

  /** Reads the version to trust, and again after a while: so a connection that died without a word is found out. */
  private async refresh(client: pg.Client): Promise<void> {
    const { notices } = this;
    const newest = await withinTime(readNewest(client), DELAYS.answer);
    if (this.listener !== client) return;
    if (this.notices === notices) this.known = newest.is_importing ? undefined : Promise.resolve(newest.name);
    clearTimeout(this.timer);
    const again = () => void this.refresh(client).catch((error) => this.lose(client, error));
    this.timer = setTimeout(again, DELAYS.check).unref();
  }

  private lose(client: pg.Client, error?: Error): void {
    if (this.listener !== client) return;
    this.forget();
    clearTimeout(this.timer);
    void client.end().catch(() => undefined);
    if (this.state === 'closed') return;
    if (this.failures === 0)
      this.logger.warn({ err: error }, 'not told of publications: reading the version each time');
    const wait = DELAYS.retry * Math.min(2 ** this.failures++, 16);
    this.timer = setTimeout(() => void this.listen(), wait).unref();
  }

  private forget(): void {
    this.known = undefined;
    this.listener = undefined;
  }
}
