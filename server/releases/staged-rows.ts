import { CopyRows, type RowWriter } from './copy-rows.js';
import type { FactTable } from './release.js';

/** A writer that connects at its first row, so that a table without rows costs no connection. */
export class StagedRows implements RowWriter {
  private copy: CopyRows | null = null;
  private opening: Promise<void> | null = null;
  private readonly waiting: (string | readonly unknown[])[] = [];

  constructor(
    private readonly url: string,
    private readonly releaseId: number,
    private readonly table: FactTable,
    private readonly columns: readonly string[],
  ) {}

  write(values: readonly unknown[]): Promise<void> | undefined {
    if (this.copy) return this.copy.write(values);
    this.waiting.push(values);
    return (this.opening ??= this.open());
  }

  writeText(text: string): Promise<void> | undefined {
    if (this.copy) return this.copy.writeText(text);
    this.waiting.push(text);
    return (this.opening ??= this.open());
  }

  /** Stores the rows. */
  async close(): Promise<void> {
    await this.opening;
    await this.copy?.close();
    this.copy = null;
  }

  /** Throws away what close() has not stored. */
  async abort(): Promise<void> {
    await this.opening?.catch(() => undefined);
    await this.copy?.abort();
    this.copy = null;
  }

  private async open(): Promise<void> {
    const copy = await CopyRows.open(this.url, this.releaseId, this.table, this.columns);
    for (const row of this.waiting.splice(0))
      await (typeof row === 'string' ? copy.writeText(row) : copy.write(row));
    this.copy = copy;
  }
}
