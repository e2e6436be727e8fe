import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What the data folder remembers of its server. */
export interface ServerRecord {
  /** The folder with the lock and the server's files: the data folder, unless the server's user cannot reach that. */
  holder: string;
  port: number;
  password: string;
}

/** The holder is written only when it is not the data folder, which may thus be moved as a whole. */
const recordSchema = z.object({ holder: z.string().optional(), port: z.int(), password: z.string().min(1) });

/** The database that everything is kept in, and the user that owns it. */
export const databaseName = 'atlas';

function recordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres.json');
}

/**
 * Reads what the data folder remembers of its server.
 * @returns undefined when it never had one.
 * @throws when the file is there but not usable, or belongs to another user.
 */
export function readRecord(dataDir: string): ServerRecord | undefined {
  const file = recordFile(dataDir);
  try {
    return { holder: dataDir, ...recordSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return undefined;
    const reason =
      code === 'EACCES' ? 'belongs to another user: start Care Market Atlas as that user' : 'cannot be read';
    throw new Error(`${file}, which holds the database's password, ${reason}, or set another DATA_DIR.`, {
      cause: error,
    });
  }
}

/** Writes the record, readable by its owner only, as a whole or not at all. */
export function writeRecord(dataDir: string, record: ServerRecord): void {
  const file = recordFile(dataDir);
  const draft = `${file}.${process.pid}`;
  const holder = record.holder === dataDir ? undefined : record.holder;
  writeFileSync(draft, JSON.stringify({ ...record, holder }, undefined, 2), { mode: 0o600 });
  // Root may be starting what an ordinary user made, who must be able to start it again.
  const owner = statSync(file, { throwIfNoEntry: false });
  if (owner && process.getuid?.() === 0) chownSync(draft, owner.uid, owner.gid);
  renameSync(draft, file);
}

/** The address of a database on the server. */
export function serverUrl({ port, password }: ServerRecord, database = databaseName): string {
  return `postgres://${databaseName}:${password}@127.0.0.1:${port}/${database}`;
}
