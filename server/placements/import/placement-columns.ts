import type { ColumnSpec } from '../../releases/reading/header.js';

export type PlacementColumn = keyof typeof placementColumns;

/** Columns of a file of placement requests; see docs/placements.md. No column may tell who somebody is. */
export const placementColumns = {
  commissioner: { names: ['commissioner_code', 'commissioner', 'council_code'], required: true },
  ref: { names: ['placement_ref', 'placement_reference', 'request_ref'], required: true },
  location: { names: ['location_id', 'cqc_location_id', 'care_home_id'], required: true },
  urgency: { names: ['urgency', 'urgency_class', 'priority'], required: true },
  lot: { names: ['lot_code', 'lot'], required: true },
  bedType: { names: ['bed_type'], required: true },
  funder: { names: ['funder', 'funding'], required: true },
  origin: { names: ['origin', 'request_origin'], required: true },
  pathway: { names: ['discharge_pathway', 'pathway'] },
  assessor: { names: ['assessor', 'assessor_type'] },
  requested: { names: ['requested_at'], required: true },
  needed: { names: ['needed_by'] },
  assessed: { names: ['assessed_at'] },
  offered: { names: ['offered_at'] },
  accepted: { names: ['accepted_at'], required: true },
  started: { names: ['started_on'] },
  ended: { names: ['ended_on'] },
  outcome: { names: ['outcome', 'status'], required: true },
  exit: { names: ['exit_destination'] },
  miss: { names: ['miss_reason'] },
  block: { names: ['block_contract_ref', 'contract_ref'] },
  pauses: { names: ['pauses'] },
} satisfies Record<string, ColumnSpec>;

/** Columns of the table, in the order in which PlacementCheck writes them. */
export const PLACEMENT_TABLE_COLUMNS = [
  'commissioner_code',
  'placement_ref',
  'location_id',
  'urgency',
  'lot_code',
  'bed_type',
  'funder',
  'origin',
  'discharge_pathway',
  'assessor',
  'requested_at',
  'needed_by',
  'assessed_at',
  'offered_at',
  'accepted_at',
  'started_on',
  'ended_on',
  'outcome',
  'exit_destination',
  'miss_reason',
  'block_contract_ref',
  'pauses',
] as const;
