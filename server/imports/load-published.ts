import { join } from 'node:path';
import { readPublishedFigures } from '../areas/published-rows.js';
import type { Database } from '../database/database.js';
import { stageRelease } from '../releases/index.js';
import { checksumOf } from './checksum.js';
import { PUBLISHED_SEEDS } from './seed-datasets.js';

const FIGURE_COLUMNS = [
  'seq',
  'table_code',
  'table_title',
  'area_code',
  'subject',
  'subject_label',
  'item',
  'item_label',
  'service_type',
  'unit',
  'period_from',
  'period_to',
  'period_label',
  'value',
  'numerator',
  'denominator',
  'status',
  'as_published',
  'note',
] as const;

/** Stages figures that official publications print, a release for each table. @returns the releases */
export async function stagePublished(db: Database, dir: string): Promise<number[]> {
  const figures = readPublishedFigures(dir);
  const checksum = checksumOf(join(dir, 'published_figure.csv'));
  const releases: number[] = [];
  for (const seed of PUBLISHED_SEEDS) {
    const rows = figures.filter((figure) => figure.tableCode === seed.tableCode);
    const description = {
      ...seed.release,
      checksum: `${checksum}-${seed.tableCode}`,
      fileNames: ['seeds/published/published_figure.csv'],
    };
    releases.push(
      await stageRelease(db, description, async (stage) => {
        const writer = stage.rows('published_figure', [...FIGURE_COLUMNS]);
        for (const row of rows) {
          await writer.write([
            row.seq,
            row.tableCode,
            row.tableTitle,
            row.areaCode,
            row.subject,
            row.subjectLabel,
            row.item,
            row.itemLabel,
            row.serviceType,
            row.unit,
            row.periodFrom,
            row.periodTo,
            row.periodLabel,
            row.value,
            row.numerator,
            row.denominator,
            row.status,
            row.asPublished,
            row.note,
          ]);
        }
        stage.count({ rows: rows.length, accepted: rows.length, rejected: 0 });
      }),
    );
  }
  return releases;
}
