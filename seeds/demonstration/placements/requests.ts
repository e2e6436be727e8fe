import { DEFAULT_CLOCK_RULES } from '../../../server/placements/clock/default-rules.js';
import { WorkingTime } from '../../../server/placements/clock/working-time.js';
import { dayNumber, dayOf, instantOf, wallClock } from '../../../server/releases/reading/london-time.js';
import { addDays, FIRST_DAY, REFERENCE_DATE } from '../calendar.js';
import { TARNHOLM } from '../councils.js';
import { randomFor, type Random } from '../random.js';
import { BlockBeds } from './block-beds.js';
import { placeableHomes, type PlaceableHome } from './homes.js';
import {
  PLACEMENT_COUNCILS,
  PLACEMENT_LOTS,
  TARNHOLM_QUIET,
  type PlacementCouncil,
  type PlacementLot,
} from './story.js';

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
  assessor: string;
  requested_at: string;
  needed_by: string;
  assessed_at: string | null;
  offered_at: string | null;
  accepted_at: string | null;
  started_on: string | null;
  ended_on: string | null;
  outcome: string;
  exit_destination: string | null;
  miss_reason: string | null;
  block_contract_ref: string | null;
  pauses: { from: string; to: string | null; reason: string }[] | null;
}

const CLASSES = ['PRIORITY', 'URGENT', 'STANDARD'] as const;
const working = new WorkingTime(DEFAULT_CLOCK_RULES);
const END = instantOf(dayNumber(REFERENCE_DATE) + 1, 0);
const iso = (minutes: number): string => new Date(Math.round(minutes) * 60_000).toISOString();
const localDay = (minutes: number): string => dayOf(wallClock(minutes).day);

/** Every request of five years, council by council in order of time. */
export function placementRequests(): PlacementRow[] {
  const homes = placeableHomes();
  const blocks = new BlockBeds(homes);
  return PLACEMENT_COUNCILS.flatMap((council) => new CouncilRequests(council, homes, blocks).rows());
}

class CouncilRequests {
  private readonly random: Random;
  /** What is owed to each class and lot in on-time answers, so that shares come out as the story tells them. */
  private readonly owed = new Map<string, number>();

  constructor(
    private readonly council: PlacementCouncil,
    private readonly homes: readonly PlaceableHome[],
    private readonly blocks: BlockBeds,
  ) {
    this.random = randomFor(`placements of ${council.code}`);
  }

  rows(): PlacementRow[] {
    const { random, council } = this;
    const rows: PlacementRow[] = [];
    const days = dayNumber(REFERENCE_DATE) - dayNumber(FIRST_DAY) + 1;
    const count = council.requests * 5;
    for (let i = 0; i < count; i += 1) {
      const day = dayNumber(FIRST_DAY) + Math.floor(((i + random.next()) / count) * days);
      if (council.code === TARNHOLM && TARNHOLM_QUIET.includes(dayOf(day).slice(0, 7))) continue;
      rows.push(this.request(`${council.code.slice(-2)}-${String(i + 1).padStart(5, '0')}`, day));
    }
    return rows;
  }

  private request(ref: string, day: number): PlacementRow {
    const { random, council } = this;
    const requested = instantOf(day, random.between(8 * 60, 17 * 60));
    const year = council.years[Math.min(4, Math.floor((day - dayNumber(FIRST_DAY)) / 365.25))]!;
    const urgency = random.weighted(CLASSES, (one) => year.mix[CLASSES.indexOf(one)]!);
    const lot = random.weighted(PLACEMENT_LOTS, ({ part }) => part);
    const origin = random.next() < (urgency === 'PRIORITY' ? 0.8 : 0.35) ? 'HOSPITAL' : 'COMMUNITY';
    const base = {
      commissioner_code: council.code,
      placement_ref: ref,
      urgency,
      lot_code: lot.code,
      bed_type: lot.bedType,
      funder: random.weighted(
        ['COUNCIL', 'CHC', 'FNC', 'SELF'],
        (one) => ({ COUNCIL: 7, CHC: 1, FNC: 1, SELF: 1 })[one]!,
      ),
      origin,
      discharge_pathway: origin === 'HOSPITAL' ? random.weighted([1, 2, 3], (pathway) => pathway) : null,
      assessor: random.next() < 0.4 ? 'TRUSTED' : 'NOT_TRUSTED',
      requested_at: iso(requested),
      needed_by: addDays(dayOf(day), urgency === 'STANDARD' ? 14 : 3),
    };
    const chance = random.next();
    const isLeft = chance < 0.1;
    if (isLeft)
      return {
        ...base,
        ...nothing,
        outcome: chance < 0.06 ? 'WITHDRAWN' : chance < 0.08 ? 'DIED' : 'ADMITTED_ELSEWHERE',
      };
    return this.answered(base, { requested, lot, share: year.onTime[CLASSES.indexOf(urgency)]! + lot.shift });
  }

  private answered(
    base: Omit<PlacementRow, keyof typeof nothing | 'outcome'>,
    { requested, lot, share }: { requested: number; lot: PlacementLot; share: number },
  ): PlacementRow {
    const { random } = this;
    const isOnTime = this.isOnTime(`${base.urgency} ${lot.code}`, Math.min(0.99, share));
    const rule = DEFAULT_CLOCK_RULES.urgencies[base.urgency as 'URGENT'];
    const hours = rule.hours * (isOnTime ? 0.15 + random.next() * 0.8 : 1.1 + random.next() * 1.2);
    const accepted = Math.floor(afterHours(requested, hours, rule.counts));
    const miss = random.pick([
      'NO_SUITABLE_BED',
      'NO_SUITABLE_BED',
      'HOME_DECLINED',
      'AWAITING_ASSESSMENT',
      'PRICE_NOT_AGREED',
    ]);
    const miss_reason = isOnTime ? null : lot.code === 'nursing-dementia' ? 'NO_NURSING_BED' : miss;
    if (accepted >= END) return { ...base, ...nothing, outcome: 'OPEN', miss_reason: null };
    // Some that nobody finds a place for stay open.
    if (!isOnTime && localDay(requested) > '2026-08-15' && random.next() < 0.3)
      return { ...base, ...nothing, outcome: 'OPEN', miss_reason };
    const startsOn = addDays(localDay(accepted), random.between(0, 4));
    const started_on = startsOn <= REFERENCE_DATE ? startsOn : null;
    const stay = random.between(20, 900);
    const block =
      started_on &&
      this.blocks.take({ council: base.commissioner_code, lot: lot.code, from: started_on, days: stay });
    const ended = started_on && addDays(started_on, stay);
    const ended_on = ended && ended <= REFERENCE_DATE ? ended : null;
    const hasPause = isOnTime && hours > 20 && random.next() < 0.05;
    return {
      ...base,
      location_id: block ? block.locationId : this.home(lot, localDay(accepted)),
      assessed_at: iso(requested + (accepted - requested) * 0.5),
      offered_at: iso(requested + (accepted - requested) * 0.9),
      accepted_at: iso(accepted),
      started_on,
      ended_on,
      outcome: 'PLACED',
      exit_destination:
        ended_on && random.pick(['DIED', 'DIED', 'HOSPITAL', 'OWN_HOME', 'ANOTHER_CARE_HOME']),
      miss_reason,
      block_contract_ref: block ? block.ref : null,
      pauses: hasPause
        ? [{ from: iso(requested + 60), to: iso(requested + 300), reason: 'FAMILY_CHOICE' }]
        : null,
    };
  }

  private isOnTime(key: string, share: number): boolean {
    const owed = (this.owed.get(key) ?? 0.5) + share;
    this.owed.set(key, owed >= 1 ? owed - 1 : owed);
    return owed >= 1;
  }

  /** A home of the lot's kind; one in twelve lies in another council's area. */
  private home({ withNursing }: PlacementLot, day: string): string | null {
    const isAway = this.random.next() < 1 / 12;
    const fits = (home: PlaceableHome) =>
      home.withNursing === withNursing && home.from <= day && home.to > day;
    const own = this.homes.filter(
      (home) => fits(home) && (home.councilCode === this.council.code) !== isAway,
    );
    const some = own.length > 0 ? own : this.homes.filter(fits);
    return this.random.pick(some).locationId;
  }
}

const nothing = {
  ...{
    location_id: null,
    assessed_at: null,
    offered_at: null,
    accepted_at: null,
    started_on: null,
    ended_on: null,
  },
  ...{ exit_destination: null, miss_reason: null as string | null, block_contract_ref: null, pauses: null },
};

/** The instant at which so many hours of a kind have passed. */
function afterHours(requested: number, hours: number, counts: 'ELAPSED' | 'WORKING'): number {
  if (counts === 'ELAPSED') return requested + hours * 60;
  let left = hours * 60;
  for (let day = wallClock(requested).day; ; day += 1) {
    const window = working.windowOf(day);
    if (!window) continue;
    const from = Math.max(requested, window.from);
    const open = Math.max(0, window.to - from);
    if (open >= left) return from + left;
    left -= open;
  }
}
