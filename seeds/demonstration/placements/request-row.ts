/** A row of placement_request without its release. */
export interface PlacementRow {
  commissioner_code: string;
  placement_ref: string;
  location_id: string | null;
  urgency: string;
  lot_code: string;
  bed_type: string;
  funder: string;
  origin: string;
  discharge_pathway: number | null;
  assessor: string | null;
  requested_at: string;
  needed_by: string | null;
  assessed_at: string | null;
  offered_at: string | null;
  accepted_at: string | null;
  started_on: string | null;
  ended_on: string | null;
  outcome: string;
  exit_destination: string | null;
  miss_reason: string | null;
  block_contract_ref: string | null;
  pauses: Pause[] | null;
}

export interface Pause {
  from: string;
  to: string | null;
  reason: string;
}

/** What a request has none of before a place is found. */
export const NOTHING_YET = {
  ...{ location_id: null, assessed_at: null, offered_at: null, accepted_at: null },
  ...{ started_on: null, ended_on: null, exit_destination: null, miss_reason: null },
  ...{ block_contract_ref: null, pauses: null },
} as const;
