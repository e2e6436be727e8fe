import type { Database, Queryable } from '../database/database.js';
import { discardRelease } from './clean-up.js';
import { compareWithBefore } from './compare.js';
import { withImportLock } from './import-lock.js';
import { MessageLog, storeMessages } from './message-log.js';
import { ReleaseRefused, type FactTable, type OnProgress, type ReleaseDescription } from './release.js';
import type { ReleaseMessage, RowCounts } from './release.js';
import { StagedRows } from './staged-rows.js';
import type { RowWriter } from './copy-rows.js';
import { checkRejects, DEFAULT_REJECT_LIMIT, type RejectLimit } from './validation.js';

/** Where an importer puts what it reads. Nothing of it can be seen before the release is published. */
export interface Stage {
  readonly releaseId: number;
  /** For what COPY does not fit, such as a list with its members. Rows must name the release. */
  readonly db: Queryable;
  /** Opens a table for rows; release_id is filled in. Everything written is stored when the import's work returns. */
  rows(table: FactTable, columns: readonly string[]): RowWriter;
  message(message: ReleaseMessage): void;
  /** The row counts so far; call it once at the end, or as often as wished. */
  count(counts: RowCounts): void;
}

export interface StageOptions {
  /** Lets in a release that shows far fewer care homes of a council than the one before. */
  acceptShrink?: boolean;
  rejectLimit?: RejectLimit;
  /** How many messages of one rule are kept word for word. */
  keptPerRule?: number;
  onProgress?: OnProgress;
}

/**
 * Stages a release, validates it and compares it with the one before.
 * @param write fills the stage; what it throws is passed on after the staged rows are deleted.
 * @returns the release's id; its status is then VALIDATED.
 * @throws ReleaseRefused when too many rows were rejected or the comparison says that something is wrong.
 */
export function stageRelease(
  db: Database,
  description: ReleaseDescription,
  write: (stage: Stage) => Promise<void>,
  options: StageOptions = {},
): Promise<number> {
  return withImportLock(db, async () => {
    const releaseId = await insertRelease(db.pool, description);
    options.onProgress?.('staged');
    try {
      const work = new StageWork(db, releaseId, options.keptPerRule);
      await work.run(write);
      options.onProgress?.('written');
      await validate(db, releaseId, work, options);
      options.onProgress?.('validated');
    } catch (error) {
      await discardRelease(db, releaseId);
      throw error;
    }
    return releaseId;
  });
}

class StageWork {
  readonly log: MessageLog;
  counts: RowCounts = { rows: 0, accepted: 0, rejected: 0 };
  private readonly writers: StagedRows[] = [];

  constructor(
    private readonly db: Database,
    private readonly releaseId: number,
    keptPerRule?: number,
  ) {
    this.log = new MessageLog(keptPerRule);
  }

  /** Runs the importer; its rows are stored when it returns and thrown away when it throws. */
  async run(write: (stage: Stage) => Promise<void>): Promise<void> {
    try {
      await write(this.stage());
      for (const writer of this.writers) await writer.close();
    } catch (error) {
      await Promise.all(this.writers.map((writer) => writer.abort()));
      throw this.withMessages(error);
    }
  }

  private stage(): Stage {
    return {
      releaseId: this.releaseId,
      db: this.db.pool,
      rows: (table, columns) => {
        const writer = new StagedRows(this.db.url, this.releaseId, table, columns);
        this.writers.push(writer);
        return writer;
      },
      message: (message) => this.log.add(message),
      count: (counts) => (this.counts = counts),
    };
  }

  /** A refusal also says everything that was found before it. */
  withMessages(error: unknown): unknown {
    if (!(error instanceof ReleaseRefused)) return error;
    return new ReleaseRefused([...this.log.all(), ...error.messages], this.counts);
  }
}

async function validate(
  db: Database,
  releaseId: number,
  work: StageWork,
  options: StageOptions,
): Promise<void> {
  try {
    checkRejects(work.counts, options.rejectLimit ?? DEFAULT_REJECT_LIMIT);
    const { comparison, messages } = await compareWithBefore(db.pool, releaseId, options);
    messages.forEach((message) => work.log.add(message));
    await storeMessages(db.pool, releaseId, work.log.all());
    await db.pool.query(
      `UPDATE release SET status = 'VALIDATED', row_count = $2, accepted_count = $3, rejected_count = $4,
                          warning_count = $5, comparison = $6
       WHERE id = $1`,
      [
        releaseId,
        work.counts.rows,
        work.counts.accepted,
        work.counts.rejected,
        work.log.warnings,
        JSON.stringify(comparison),
      ],
    );
  } catch (error) {
    throw work.withMessages(error);
  }
}

async function insertRelease(db: Queryable, description: ReleaseDescription): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO release (dataset_code, version, reference_date, checksum, file_names, source_note, is_demonstration)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      description.dataset,
      description.version,
      description.referenceDate,
      description.checksum,
      description.fileNames,
      description.sourceNote ?? null,
      description.isDemonstration ?? false,
    ],
  );
  return rows[0]!.id;
}
