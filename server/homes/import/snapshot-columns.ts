import type { ColumnSpec } from '../../releases/reading/header.js';

export type SnapshotColumn = keyof typeof snapshotColumns;

/** Columns of the lists of care homes that Greater Manchester's boroughs published. */
export const snapshotColumns = {
  name: { names: ['name'], required: true },
  type: { names: ['type'], required: true },
  postcode: { names: ['postcode'], required: true },
  council: { names: ['area_name'], required: true },
  councilCode: { names: ['area_code'] },
  locationId: { names: ['cqc_id', 'location_id'] },
  provider: { names: ['provider'] },
  longitude: { names: ['lon', 'long', 'longitude'] },
  latitude: { names: ['lat', 'latitude'] },
} satisfies Record<string, ColumnSpec>;
