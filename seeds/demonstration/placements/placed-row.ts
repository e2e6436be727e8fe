import { addDays, REFERENCE_DATE } from '../calendar.js';
import type { Random } from '../random.js';
import { isoOf, localDay, type Pace, partOfTheWay, workingMoment } from './moments.js';
import { exitOf, missReason, type Origin, type RequestedLot } from './request-kinds.js';
import { NOTHING_YET, type Pause, type PlacementRow } from './request-row.js';

/** What is asked for, and how it will go. */
export interface Need extends Pace {
  readonly origin: Origin;
  readonly funder: string;
  isOnTime: boolean;
  paused: number;
}

interface Request {
  readonly need: Need;
  readonly lot: RequestedLot;
  readonly council: string;
  readonly ref: string;
  readonly bedType: string;
  readonly requested: number;
  readonly random: Random;
}

export interface Placing extends Request {
  readonly accepted: number;
  readonly home: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly blockRef: string | null;
}

const NEEDED_WITHIN = { PRIORITY: 1, URGENT: 5, STANDARD: 21 };

/** What a request says before anything becomes of it. */
export function needsOf(request: Request): Omit<PlacementRow, keyof typeof NOTHING_YET | 'outcome'> {
  const { need, lot, council, ref, bedType, requested, random } = request;
  const within = random.between(1, NEEDED_WITHIN[need.urgency]);
  return {
    ...{ commissioner_code: council, placement_ref: ref, urgency: need.urgency, lot_code: lot.code },
    ...{ bed_type: bedType, funder: need.funder, ...need.origin, requested_at: isoOf(requested) },
    needed_by: random.next() < 0.06 ? null : addDays(localDay(requested), within),
  };
}

/** A request for which a place was found. */
export function placedRow(placing: Placing): PlacementRow {
  const { need, lot, requested, accepted, random, startedOn, endedOn } = placing;
  const assessed = 0.2 + 0.3 * random.next();
  const offered = 0.6 + 0.35 * random.next();
  const isShort = lot.code === 'short-term';
  return {
    ...needsOf(placing),
    location_id: placing.home,
    assessed_at: random.next() < 0.04 ? null : isoOf(partOfTheWay(requested, accepted, assessed)),
    offered_at: isoOf(partOfTheWay(requested, accepted, offered)),
    accepted_at: isoOf(accepted),
    started_on: startedOn,
    ended_on: endedOn,
    outcome: 'PLACED',
    exit_destination: isShort && endedOn !== null && endedOn <= REFERENCE_DATE ? exitOf(random) : null,
    miss_reason: need.isOnTime ? null : missReason(lot, random),
    block_contract_ref: placing.blockRef,
    pauses: pausesOf(placing),
  };
}

/** The time for which the clock stood still, or now and then one for which it did not. */
function pausesOf({ need, requested, accepted, random }: Placing): Pause[] | null {
  if (need.paused > 0) {
    const from = workingMoment(requested, 0.5);
    const reason = random.pick(['FAMILY_CHOICE', 'NOT_MEDICALLY_READY', 'REQUEST_CHANGED']);
    return [{ from: isoOf(from), to: isoOf(workingMoment(from, need.paused)), reason }];
  }
  if (need.isOnTime || random.next() > 0.12) return null;
  const [from, to] = [0.3, 0.5].map((part) => isoOf(partOfTheWay(requested, accepted, part))) as [
    string,
    string,
  ];
  return [{ from, to, reason: random.pick(['AWAITING_FUNDING', 'OTHER']) }];
}
