import type { Queryable } from '../database/database.js';
import type { SourceFile } from './reading/source-file.js';
import type { ReportSink } from './reading/report.js';
import type { DatasetDocument } from './release.js';
import type { Stage } from './stage.js';

/** What the person who loads files may say about them. */
export interface ImportOptions {
  /** Day the files speak of, YYYY-MM-DD; null: found in the files. */
  referenceDate: string | null;
  /** Councils the files are complete for: their codes, 'england', 'none'; null: judged by the importer. */
  covers: readonly string[] | null;
  /** Name of a list, for datasets that hold lists. */
  name: string | null;
  /** Where the files come from, shown with every figure made of them. */
  source: string | null;
}

/** Files that were looked through and can be staged. */
export interface PreparedImport {
  version: string;
  referenceDate: string;
  sourceNote?: string;
  write(stage: Stage): Promise<void>;
}

/** Reads the files of one dataset. */
export interface Importer {
  dataset: DatasetDocument;
  /** True where the dataset also comes as a workbook. */
  workbook?: boolean;
  /** How many messages of one rule are kept word for word; without it 200. */
  keptPerRule?: number;
  /**
   * Looks through the files once: are they of this dataset, and of which day?
   * @throws ReleaseRefused with the reasons.
   */
  prepare(
    db: Queryable,
    files: readonly SourceFile[],
    options: ImportOptions,
    sink: ReportSink,
  ): Promise<PreparedImport>;
}
