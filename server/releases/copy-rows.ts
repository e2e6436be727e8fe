import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { encoderFor, type Encoder } from './copy-text.js';
import type { FactTable } from './release.js';

const BATCH_CHARACTERS = 64 * 1024;

/** Takes rows for one table. */
export interface RowWriter {
  /** Values in the order of the columns. Await the result: it is a promise when the database asks for a pause. */
  write(values: readonly unknown[]): Promise<void> | undefined;
  /** A row already in COPY's text form, tabs between its values: for files of millions of rows. */
  writeText(text: string): Promise<void> | undefined;
}

/**
 * Rows of one release on their way into a table, by COPY on a connection of their own. Nothing of them is stored before
 * close() returns, and nothing at all after abort().
 */
export class CopyRows implements RowWriter {
  private batch = '';
  /** What COPY failed with, thrown at the next write. */
  private failure: Error | null = null;

  private constructor(
    private readonly client: pg.Client,
    private readonly stream: CopyStreamQuery,
    private readonly prefix: string,
    private readonly encoders: readonly Encoder[],
  ) {
    stream.on('error', (error) => (this.failure = error));
  }

  /** @throws when the table has no such column. */
  static async open(
    url: string,
    releaseId: number,
    table: FactTable,
    columns: readonly string[],
  ): Promise<CopyRows> {
    const client = new pg.Client({ connectionString: url, application_name: 'atlas import' });
    await client.connect();
    client.on('error', () => undefined);
    try {
      // A moment that a file gives without an offset is a time in England.
      await client.query(`SET TIME ZONE 'Europe/London'`);
      const encoders = await columnEncoders(client, table, columns);
      const names = ['release_id', ...columns].map((column) => pg.escapeIdentifier(column)).join(', ');
      const stream = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${names}) FROM STDIN`));
      return new CopyRows(client, stream, String(releaseId), encoders);
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  write(values: readonly unknown[]): Promise<void> | undefined {
    let line = this.prefix;
    for (let i = 0; i < this.encoders.length; i += 1) line += `\t${this.encoders[i]!(values[i])}`;
    this.batch += `${line}\n`;
    return this.batch.length < BATCH_CHARACTERS ? undefined : this.flush();
  }

  writeText(text: string): Promise<void> | undefined {
    this.batch += `${this.prefix}\t${text}\n`;
    return this.batch.length < BATCH_CHARACTERS ? undefined : this.flush();
  }

  /** Stores the rows. */
  async close(): Promise<void> {
    try {
      await this.flush();
      this.stream.end();
      await finished(this.stream);
    } finally {
      await this.client.end();
    }
  }

  /** Throws the rows away. */
  async abort(): Promise<void> {
    this.stream.destroy();
    await this.client.end().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const batch = this.batch;
    this.batch = '';
    if (batch === '' || this.stream.write(batch)) return;
    await once(this.stream, 'drain');
  }
}

async function columnEncoders(
  client: pg.Client,
  table: string,
  columns: readonly string[],
): Promise<Encoder[]> {
  const { rows } = await client.query<{ column_name: string; udt_name: string }>(
    `SELECT column_name, udt_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1`,
    [table],
  );
  const types = new Map(rows.map((row) => [row.column_name, row.udt_name]));
  return columns.map((column) => {
    const type = types.get(column);
    if (!type) throw new Error(`Table ${table} has no column ${column}.`);
    return encoderFor(type);
  });
}
