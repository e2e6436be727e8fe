import type { Database } from '../../server/database/database.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import { ensureDatasets, publishReleases, stageRelease } from '../../server/releases/index.js';
import { reportedImporters } from '../../server/reported/import/index.js';
import { type ReportedFigure, ReportedRows } from '../../server/reported/reported-rows.js';

export type GivenFigure = Pick<ReportedFigure, 'measure' | 'area' | 'month'> & Partial<ReportedFigure>;

let count = 0;

/** Publishes a release of reported figures; a figure without a value is not available. @returns the release */
export async function publishReported(
  db: Database,
  figures: readonly GivenFigure[],
  dataset = 'care-waits',
): Promise<number> {
  await ensureDatasets(
    db.pool,
    reportedImporters.map((importer) => importer.dataset),
  );
  count += 1;
  const description = {
    ...{
      dataset,
      version: `test ${count}`,
      referenceDate: `2024-01-${String(count % 28 || 1).padStart(2, '0')}`,
    },
    ...{ checksum: `reported-${count}`, fileNames: [] },
  };
  const release = await stageRelease(db, description, async (stage) => {
    const rows = new ReportedRows(stage);
    for (const { value = null, ...given } of figures) {
      const absence = { status: 'NOT_AVAILABLE', reason: 'Not given.' } as const;
      const present = { status: 'PRESENT', reason: null } as const;
      await rows.write({ value, ...(value === null ? absence : present), ...given });
    }
    stage.count({ rows: figures.length, accepted: figures.length, rejected: 0 });
  });
  await publishReleases(db, [release], rebuildDerived);
  return release;
}
