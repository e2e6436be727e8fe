import { addDays, REFERENCE_DATE } from '../calendar.js';
import { randomFor, type Random } from '../random.js';
import type { Register } from '../register.js';
import type { ContractRow } from './contracts.js';
import { isWorked, momentOf, requestedBefore } from './moments.js';
import { openHomes } from './open-homes.js';
import { placedRow, type Need } from './placed-row.js';
import { LOTS, type Origin } from './request-kinds.js';
import type { PlacementRow } from './request-row.js';
import { ONE_TOO_MANY, SAME_DAY, SHORT_TERM_CONTRACTS, type ShortTermContract } from './short-term-plan.js';

const LOT = LOTS.find(({ code }) => code === 'short-term')!;
/** Nobody comes in the first days, so that all are asked for after the first day told. */
const BEFORE_FIRST = 12;

export interface ShortTerm {
  readonly contracts: readonly ContractRow[];
  readonly requests: readonly PlacementRow[];
}

/** Beds booked for short stays and the stays in them: rows of their own beside all others. Pure. */
export function shortTerm(register: Register): ShortTerm {
  const told = SHORT_TERM_CONTRACTS.map((plan, i) => {
    const random = randomFor(`short-term beds ${i + 1} of ${plan.council}`);
    const contract = contractOf(plan, `${plan.council}-S${String(i + 1).padStart(2, '0')}`, register, random);
    return { contract, requests: staysOf(plan, random).map((stay) => request(plan, contract, stay, random)) };
  });
  return {
    contracts: told.map(({ contract }) => contract),
    requests: told.flatMap(({ contract, requests }) =>
      requests
        .toSorted((one, other) => (one.requested_at < other.requested_at ? -1 : 1))
        .map((row, i) => ({
          ...row,
          placement_ref: `${contract.contract_ref}-${String(i + 1).padStart(4, '0')}`,
        })),
    ),
  };
}

function contractOf(
  { council, bedType, withNursing, beds, from, to }: ShortTermContract,
  ref: string,
  register: Register,
  random: Random,
): ContractRow {
  const lasting = openHomes(register, council, from, withNursing).filter(
    ({ deregisteredOn, states }) => !deregisteredOn && states.length === 1 && states[0]!.beds! >= 30,
  );
  const spot = withNursing ? 171.5 : 148.2;
  return {
    ...{ commissioner_code: council, contract_ref: ref, location_id: random.pick(lasting).locationId },
    ...{ lot_code: LOT.code, bed_type: bedType, beds, from_date: from, to_date: to },
    daily_rate: (spot * (0.86 + random.next() * 0.05)).toFixed(2),
    spot_daily_rate: spot.toFixed(2),
  };
}

interface Stay {
  readonly from: string;
  /** The day of leaving; null: still there. */
  readonly to: string | null;
}

/** Bed by bed, one person after the other; the last ones stay beyond the last day told, or leave when the contract ends. */
function staysOf(plan: ShortTermContract, random: Random): Stay[] {
  const end = plan.to === null ? null : addDays(plan.to, 1);
  const stays: Stay[] = [];
  for (let bed = 0; bed < plan.beds; bed += 1) {
    let from = addDays(plan.from, BEFORE_FIRST + random.between(0, plan.gap));
    while (from <= REFERENCE_DATE && (end === null || from < end)) {
      const left = addDays(from, random.between(...plan.days));
      const to = end !== null && left > end ? end : left;
      stays.push({ from, to: to <= REFERENCE_DATE ? to : null });
      from = addDays(left, random.between(0, plan.gap));
    }
  }
  return plan.bedType === 'COMMUNITY_CARE'
    ? [...stays, ONE_TOO_MANY, { from: SAME_DAY, to: SAME_DAY }]
    : stays;
}

function request(plan: ShortTermContract, contract: ContractRow, stay: Stay, random: Random): PlacementRow {
  const need: Need = {
    ...{ urgency: random.next() < 0.55 ? 'PRIORITY' : 'URGENT', isOnTime: random.next() < 0.86 },
    ...{ paused: 0, slowness: 1, origin: originOf(plan, random) },
    funder: random.next() < 0.8 ? 'COUNCIL' : 'CHC',
  };
  let day = addDays(stay.from, -random.between(0, 2));
  while (!isWorked(day)) day = addDays(day, -1);
  const accepted = momentOf(day, random, 495, 1075);
  const row = placedRow({
    ...{ need, lot: LOT, council: plan.council, ref: '', random, accepted },
    ...{ requested: requestedBefore(accepted, need, random), bedType: plan.bedType },
    ...{ home: contract.location_id, startedOn: stay.from, endedOn: stay.to },
    blockRef: contract.contract_ref,
  });
  return { ...row, exit_destination: stay.to === null ? null : destinationOf(plan, random) };
}

function originOf({ fromHospital }: ShortTermContract, random: Random): Origin {
  const assessor = random.next() < 0.5 ? 'TRUSTED' : 'NOT_TRUSTED';
  if (random.next() >= fromHospital) return { origin: 'COMMUNITY', discharge_pathway: null, assessor };
  const pathway = random.weighted([2, 3, null], (one) => (one === 2 ? 84 : one === 3 ? 12 : 4));
  return { origin: 'HOSPITAL', discharge_pathway: pathway, assessor };
}

function destinationOf({ home, notRecorded }: ShortTermContract, random: Random): string | null {
  if (random.next() < notRecorded) return null;
  if (random.next() < home) return 'OWN_HOME';
  return random.weighted(
    ['STAYED_LONG_TERM', 'ANOTHER_CARE_HOME', 'HOSPITAL', 'DIED', 'OTHER'],
    (one) => ({ STAYED_LONG_TERM: 34, ANOTHER_CARE_HOME: 30, HOSPITAL: 23, DIED: 10, OTHER: 3 })[one]!,
  );
}
