import { createHash } from 'node:crypto';
import type { FactTable, ReleaseDescription, Stage } from '../../../server/releases/index.js';
import { REFERENCE_DATE } from '../calendar.js';
import { bedReturns } from './bed-returns.js';
import { requested } from './requests.js';

/** A generated release of one private table. */
export interface PrivateRelease {
  description: ReleaseDescription;
  table: FactTable;
  rows: readonly object[];
}

/** Placements, block contracts and bed returns of the demonstration country. */
export function demonstrationPlacements(): PrivateRelease[] {
  const { requests, contracts } = requested();
  return [
    release('placements', 'placement_request', requests),
    release('block-contracts', 'block_contract', contracts.rows()),
    release('bed-returns', 'bed_return', bedReturns()),
  ];
}

export async function writePrivateRelease(stage: Stage, { table, rows }: PrivateRelease): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const writer = stage.rows(table, columns);
  for (const row of rows)
    await writer.write(columns.map((column) => (row as Record<string, unknown>)[column]));
  stage.count({ rows: rows.length, accepted: rows.length, rejected: 0 });
}

function release(dataset: string, table: FactTable, rows: readonly object[]): PrivateRelease {
  return {
    table,
    rows,
    description: {
      dataset,
      version: `demonstration ${REFERENCE_DATE}`,
      referenceDate: REFERENCE_DATE,
      checksum: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      fileNames: [],
      sourceNote: 'Invented for demonstration. No person, home or council in it is real.',
      isDemonstration: true,
    },
  };
}
