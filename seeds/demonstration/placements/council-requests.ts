import { addDays, REFERENCE_DATE } from '../calendar.js';
import type { PlacementPriceRow } from '../fees/placement-prices.js';
import { randomFor, type Random } from '../random.js';
import type { Register } from '../register.js';
import type { Contracts } from './contracts.js';
import { acceptedAfter, END, isoOf, isWorked, localDay, momentOf, requestedBefore } from './moments.js';
import { openHomes } from './open-homes.js';
import { CLASSES, hasRequest, isQuiet, MONTHLY, plannedYear, type UrgencyClass } from './plan.js';
import * as kinds from './request-kinds.js';
import { NOTHING_YET, type PlacementRow } from './request-row.js';
import { needsOf, type Need, placedRow, type Placing } from './placed-row.js';

const MONTHS = Array.from({ length: 60 }, (_, i) => {
  const month = 2021 * 12 + 9 + i;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
/** A leap day, and the Sundays on which the clocks change: somebody asks for a place on each. */
const RARE_DAYS = [
  '2024-02-29',
  ...['2022-03-27', '2022-10-30', '2023-03-26', '2023-10-29', '2024-03-31', '2024-10-27'],
  ...['2025-03-30', '2025-10-26', '2026-03-29'],
];

/** The requests of one council: one for each price, and as many without as the plan has more. */
export class CouncilRequests {
  private readonly random: Random;
  /** What each class and year is owed in places on time, so that shares come out as the plan has them. */
  private readonly owed = new Map<string, number>();
  private count = 0;

  constructor(
    private readonly council: string,
    private readonly register: Register,
    private readonly contracts: Contracts,
  ) {
    this.random = randomFor(`requests ${council}`);
  }

  rows(prices: readonly PlacementPriceRow[]): PlacementRow[] {
    const recorded = prices.filter(({ started_on }, i) => hasRequest(this.council, i, started_on));
    let due = 0;
    const rows = MONTHS.flatMap((month) => {
      const priced = recorded.filter(({ started_on }) => started_on.startsWith(month));
      due += isQuiet(this.council, month) ? priced.length : MONTHLY[this.council]!;
      const more = Math.max(0, Math.round(due) - priced.length - this.count);
      due -= priced.length;
      const rare = RARE_DAYS.find((day) => day.startsWith(month));
      return [
        ...priced.map((price) => this.priced(price)),
        ...Array.from({ length: more }, (_, i) => this.unpriced((i === 0 && rare) || this.day(month))),
      ];
    });
    return rows.toSorted((one, other) => (one.requested_at < other.requested_at ? -1 : 1));
  }

  /** A day of a month; few people ask on days on which nobody works. */
  private day(month: string): string {
    const last = Number(addDays(addDays(`${month}-28`, 4).slice(0, 8) + '01', -1).slice(8));
    for (;;) {
      const day = addDays(`${month}-01`, this.random.between(0, last - 1));
      if (isWorked(day) || this.random.next() < 0.06) return day;
    }
  }

  private priced(price: PlacementPriceRow): PlacementRow {
    const { random } = this;
    const lot = kinds.LOTS.find(({ code }) => code === price.lot_code)!;
    const need = this.need(lot, addDays(price.started_on, -5), true);
    let day = addDays(price.started_on, -random.between(0, 3));
    while (!isWorked(day)) day = addDays(day, -1);
    const accepted = momentOf(day, random, 495, 1075);
    const requested = requestedBefore(accepted, need, random);
    return placedRow({
      ...{ need, lot, council: this.council, random, requested, accepted, ref: price.placement_ref },
      ...{ home: price.location_id, bedType: price.bed_type },
      ...{ startedOn: price.started_on, endedOn: price.ended_on },
      blockRef: price.contract === 'BLOCK' ? this.contracts.refOf(price) : null,
    });
  }

  private unpriced(day: string): PlacementRow {
    const { random, council } = this;
    const ref = `${council}-R${String((this.count += 1)).padStart(5, '0')}`;
    const lot = random.weighted(kinds.LOTS, ({ weight }) => weight);
    const need = this.need(lot, day, false);
    const requested = momentOf(day, random);
    const request = { need, lot, council, random, requested, ref, bedType: random.pick(lot.bedTypes) };
    const chance = random.next();
    if (chance < 0.09) {
      const outcome = chance < 0.045 ? 'WITHDRAWN' : chance < 0.07 ? 'DIED' : 'ADMITTED_ELSEWHERE';
      return { ...needsOf(request), ...NOTHING_YET, outcome };
    }
    this.decide(need, day, lot);
    const accepted = acceptedAfter(requested, need, random);
    const isForgotten = !need.isOnTime && day > '2026-07-15' && random.next() < 0.35;
    if (accepted >= END || isForgotten) return this.open(request);
    return placedRow({ ...request, accepted, ...this.place(lot, accepted) });
  }

  private open(request: Parameters<typeof needsOf>[0]): PlacementRow {
    const { random } = this;
    const isWaiting = random.next() < 0.15;
    const from = Math.min(request.requested + 90, END - 1);
    const pauses = isWaiting ? [{ from: isoOf(from), to: null, reason: 'NOT_MEDICALLY_READY' }] : null;
    return { ...needsOf(request), ...NOTHING_YET, outcome: 'OPEN', pauses };
  }

  /** Where and from when to when somebody lives, in a block-booked bed where one is free. */
  private place(
    lot: kinds.RequestedLot,
    accepted: number,
  ): Pick<Placing, 'home' | 'startedOn' | 'endedOn' | 'blockRef'> {
    const { random, council } = this;
    const first = addDays(localDay(accepted), random.between(0, 4));
    const isShort = lot.code === 'short-term';
    const days = isShort ? random.between(10, 56) : 14 + Math.floor(-480 * Math.log(1 - random.next()));
    const left = addDays(first, days);
    const area = kinds.areaOf(council, lot, random);
    const block = area === council ? this.contracts.take(council, lot.code, { from: first, to: left }) : null;
    const homes = openHomes(this.register, area, first, lot.withNursing);
    const hasStarted = first <= REFERENCE_DATE;
    return {
      home: block?.location_id ?? random.pick(homes).locationId,
      startedOn: hasStarted ? first : null,
      endedOn: hasStarted && left <= REFERENCE_DATE ? left : null,
      blockRef: block?.contract_ref ?? null,
    };
  }

  private need(lot: kinds.RequestedLot, day: string, isPriced: boolean): Need {
    const { random, council } = this;
    const { mix } = plannedYear(council, yearOf(day));
    const urgency: UrgencyClass = random.weighted(CLASSES, (one) => mix[CLASSES.indexOf(one)]!);
    const origin = kinds.originOf(urgency, lot, random);
    const need: Need = {
      ...{ urgency, origin, isOnTime: true, paused: 0, slowness: kinds.slownessOf(origin) },
      funder: kinds.funderOf(lot, isPriced, random),
    };
    if (isPriced) this.decide(need, day, lot);
    return need;
  }

  /** Whether a place is found on time, and for how long the clock stands still. */
  private decide(need: Need, day: string, lot: kinds.RequestedLot): void {
    const year = yearOf(day);
    const planned = plannedYear(this.council, year).onTime[CLASSES.indexOf(need.urgency)]!;
    const share = Math.min(0.99, planned + kinds.shiftOf(this.council, lot) + kinds.originShift(need.origin));
    const key = `${need.urgency} ${year}`;
    const owed = (this.owed.get(key) ?? 0.5) + share;
    need.isOnTime = owed >= 1;
    this.owed.set(key, owed - (need.isOnTime ? 1 : 0));
    if (need.isOnTime && need.urgency !== 'PRIORITY' && this.random.next() < 0.06)
      need.paused = this.random.between(4, 40);
  }
}

/** The financial year of a day, such as 2024-25. */
function yearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
