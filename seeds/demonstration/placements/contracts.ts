import { addDays, REFERENCE_DATE } from '../calendar.js';
import { HARROWDALE, SALTMERE, TARNHOLM } from '../councils.js';
import { LOTS as PRICED_LOTS, modelledPrice, YEARS } from '../fees/fee-model.js';
import type { PlacementPriceRow } from '../fees/placement-prices.js';
import { randomFor } from '../random.js';
import type { Register } from '../register.js';
import { openHomes } from './open-homes.js';

/** A row of block_contract without its release. */
export interface ContractRow {
  commissioner_code: string;
  contract_ref: string;
  location_id: string;
  lot_code: string;
  bed_type: string;
  beds: number;
  from_date: string;
  to_date: string | null;
  daily_rate: string;
  spot_daily_rate: string;
}

interface Stay {
  readonly from: string;
  /** The day on which somebody leaves. */
  readonly to: string;
}

interface Booked {
  readonly row: ContractRow;
  readonly stays: Stay[];
  /** How many people may be sent there at once. */
  readonly most: number;
  /** How likely a free bed is thought of. */
  readonly used: number;
}

/** Larger contracts; one has a person more than beds now and then, one ended on 31 March 2025. Harrowdale leaves beds of two empty. */
const LARGE = [
  { council: HARROWDALE, lot: 'nursing', beds: 9, from: '2023-04-01', to: '2027-03-31', over: 0, used: 0.06 },
  { council: HARROWDALE, lot: 'residential', beds: 4, from: '2022-04-01', to: null, over: 1, used: 1 },
  {
    council: HARROWDALE,
    lot: 'residential-dementia',
    beds: 7,
    from: '2022-04-01',
    to: '2026-12-31',
    over: 0,
    used: 0.04,
  },
  {
    council: SALTMERE,
    lot: 'residential',
    beds: 8,
    from: '2021-10-01',
    to: '2025-03-31',
    over: 0,
    used: 0.9,
  },
];

const LAST = '9999-12-31';
const overlap = (one: Stay, other: Stay): boolean => one.from < other.to && other.from < one.to;

/** Block contracts of the councils on the mainland: one for each home and lot with a price that says BLOCK, and larger ones. */
export class Contracts {
  private readonly booked: Booked[] = [];
  private readonly byHome = new Map<string, Booked>();
  private readonly random = randomFor('block contracts');

  /** @param others contracts whose stays are told elsewhere */
  constructor(
    register: Register,
    prices: readonly PlacementPriceRow[],
    private readonly others: readonly ContractRow[] = [],
  ) {
    for (const { council, lot, beds, from, to, over, used } of LARGE) {
      const { withNursing } = PRICED_LOTS.find(({ code }) => code === lot)!;
      const home = openHomes(register, council, from, withNursing).find(
        (one) => !one.deregisteredOn && one.states.length === 1 && one.states[0]!.beds! >= 30,
      )!;
      const stay = { from, to: to ? addDays(to, 1) : LAST };
      this.book({ council, lot, home: home.locationId, beds, stays: [], term: stay, over, used });
    }
    const groups = new Map<string, PlacementPriceRow[]>();
    for (const row of prices) {
      if (row.contract !== 'BLOCK' || row.commissioner_code === TARNHOLM) continue;
      const key = `${row.commissioner_code} ${row.location_id} ${row.lot_code}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const rows of groups.values()) this.bookPriced(rows);
  }

  /** The contract of a placement whose price says BLOCK. */
  refOf({ commissioner_code: council, location_id: home, lot_code: lot }: PlacementPriceRow): string | null {
    return this.byHome.get(`${council} ${home} ${lot}`)?.row.contract_ref ?? null;
  }

  /** Takes a free bed of a council in a lot for a stay; null where there is none, or nobody thinks of it. */
  take(council: string, lot: string, stay: Stay): ContractRow | null {
    for (const { row, stays, most, used } of this.booked) {
      const last = row.to_date ?? LAST;
      if (row.commissioner_code !== council || row.lot_code !== lot) continue;
      if (stay.from < row.from_date || stay.from > last) continue;
      const beside = stays.filter((other) => overlap(stay, other));
      if (mostAtOnce(beside) >= most || this.random.next() > used) continue;
      stays.push(stay);
      return row;
    }
    return null;
  }

  rows(): ContractRow[] {
    return [...this.booked.map(({ row }) => row), ...this.others];
  }

  private bookPriced(rows: readonly PlacementPriceRow[]): void {
    const { commissioner_code: council, lot_code: lot, location_id: home } = rows[0]!;
    const stays = rows.map((row) => ({ from: row.started_on, to: row.ended_on ?? LAST }));
    const from = `${stays[0]!.from.slice(0, 7)}-01`;
    const ends = stays
      .map(({ to }) => to)
      .toSorted()
      .at(-1)!;
    const to = ends === LAST ? LAST : addDays(ends, this.random.between(0, 20));
    this.book({ council, lot, home, beds: mostAtOnce(stays), stays, term: { from, to }, over: 0, used: 0.8 });
  }

  private book(one: {
    council: string;
    lot: string;
    home: string;
    beds: number;
    stays: Stay[];
    term: Stay;
    over: number;
    used: number;
  }): void {
    const { council, lot, home, beds, stays, term, over, used } = one;
    const priced = PRICED_LOTS.find(({ code }) => code === lot)!;
    const year = Number(term.from.slice(0, 4)) - (term.from.slice(5) < '04-01' ? 1 : 0) - 2021;
    const spot = (modelledPrice(council, priced, YEARS[year]!.growth) * 1.03) / 7;
    const row: ContractRow = {
      commissioner_code: council,
      contract_ref: `${council}-B${String(this.booked.length + 1).padStart(3, '0')}`,
      ...{ location_id: home, lot_code: lot, bed_type: priced.bedType, beds },
      from_date: term.from,
      to_date: term.to === LAST || term.to > REFERENCE_DATE ? openEnd(term.to) : addDays(term.to, -1),
      daily_rate: (spot * (0.87 + this.random.next() * 0.05)).toFixed(2),
      spot_daily_rate: spot.toFixed(2),
    };
    const booked = { row, stays, most: beds + over, used };
    this.booked.push(booked);
    this.byHome.set(`${council} ${home} ${lot}`, booked);
  }
}

// A contract whose stays run on has no end, or the end that was agreed.
const openEnd = (to: string): string | null => (to === LAST ? null : addDays(to, -1));

function mostAtOnce(stays: readonly Stay[]): number {
  return Math.max(
    0,
    ...stays.map(({ from }) => stays.filter((other) => other.from <= from && from < other.to).length),
  );
}
