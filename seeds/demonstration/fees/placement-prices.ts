import { addDays, REFERENCE_DATE } from '../calendar.js';
import { COUNCILS, CORROWBY, ELDERMARCH, HARROWDALE } from '../councils.js';
import { randomFor, type Random } from '../random.js';
import type { Home, Register } from '../register.js';
import { BANDS, BUYERS, lotsOf, modelledPrice, premium, type PricedLot, YEARS } from './fee-model.js';
import { fncOn } from './fnc.js';

export interface PlacementPriceRow {
  commissioner_code: string;
  placement_ref: string;
  location_id: string;
  lot_code: string;
  need_band: string;
  bed_type: string;
  contract: 'BLOCK' | 'SPOT';
  started_on: string;
  ended_on: string | null;
  district_code: string;
  fnc_basis: 'GROSS' | 'NET' | 'UNKNOWN';
  weekly_price: string;
}

const FIRST_MONTH = '2021-10';
const MONTHS = 60;

/** Prices of five years of placements. Pure: the same rows on every call. */
export function placementPrices(register: Register): PlacementPriceRow[] {
  return COUNCILS.flatMap(({ code }) => {
    const random = randomFor(`prices ${code}`);
    const homes = register.homes.filter(({ councilCode }) => councilCode === code);
    const dear = dearHomes(code, homes);
    const rows: PlacementPriceRow[] = [];
    for (let month = 0; month < MONTHS; month += 1)
      for (let i = 0; i < BUYERS[code]!.monthly; i += 1) {
        const startedOn = addDays(monthStart(month), random.between(0, 27));
        const lot = random.weighted(lotsOf(code), ({ weight }) => weight);
        const open = homes.filter((home) => isOpen(home, startedOn, lot));
        if (open.length === 0) continue;
        const ref = `${code}-F${String(rows.length + 1).padStart(5, '0')}`;
        rows.push(priced({ council: code, lot, home: random.pick(open), startedOn, ref, dear }, random));
      }
    return withOddities(code, rows);
  });
}

interface Bought {
  council: string;
  lot: PricedLot;
  home: Home;
  startedOn: string;
  ref: string;
  dear: ReadonlySet<string>;
}

function priced({ council, lot, home, startedOn, ref, dear }: Bought, random: Random): PlacementPriceRow {
  const yearNumber = yearOf(startedOn);
  const need = random.weighted(BANDS, ({ weight }) => weight);
  const contract = random.next() < 0.15 ? 'BLOCK' : 'SPOT';
  const model = modelledPrice(council, lot, YEARS[yearNumber]!.growth);
  const place = (Number(home.district.code.slice(-2)) % 5) - 2;
  const share =
    (1 + premium(council, lot, yearNumber) + need.adds + 0.006 * place) *
    (contract === 'BLOCK' ? 0.97 : 1) *
    (lot.code === 'nursing-dementia' && dear.has(home.locationId) ? 1.24 : 1) *
    (0.992 + 0.016 * random.next());
  const isGross = lot.withNursing && random.next() < 0.25;
  const price = Math.round(100 * (model * share + (isGross ? fncOn(startedOn) : 0))) / 100;
  const ended = addDays(startedOn, 14 + Math.floor(-500 * Math.log(1 - random.next())));
  return {
    ...{ commissioner_code: council, placement_ref: ref, location_id: home.locationId, lot_code: lot.code },
    ...{ need_band: need.band, bed_type: lot.bedType, contract, started_on: startedOn },
    ...{ ended_on: ended > REFERENCE_DATE ? null : ended, district_code: home.district.code },
    ...{ fnc_basis: isGross ? 'GROSS' : 'NET', weekly_price: price.toFixed(2) },
  };
}

/** Three nursing homes of Harrowdale ask far more for people with dementia than anything else explains. */
function dearHomes(council: string, homes: readonly Home[]): ReadonlySet<string> {
  if (council !== HARROWDALE) return new Set();
  const nursing = homes.filter(
    (home) => home.states.every(({ withNursing }) => withNursing) && !home.deregisteredOn,
  );
  return new Set(nursing.slice(2, 5).map(({ locationId }) => locationId));
}

/** One refund in Corrowby; in Eldermarch every ninth price of a nursing bed does not say what it includes. */
function withOddities(council: string, rows: PlacementPriceRow[]): PlacementPriceRow[] {
  if (council === CORROWBY) {
    const first = rows.findIndex(
      ({ lot_code, started_on }) => lot_code === 'residential' && started_on > '2026-01',
    );
    rows[first] = { ...rows[first]!, weekly_price: '-214.30' };
  }
  if (council !== ELDERMARCH) return rows;
  return rows.map((row, i) =>
    row.bed_type.endsWith('_NURSING') && i % 9 === 0 ? { ...row, fnc_basis: 'UNKNOWN' } : row,
  );
}

function isOpen({ registeredFrom, deregisteredOn, states }: Home, day: string, lot: PricedLot): boolean {
  if (registeredFrom > day || (deregisteredOn !== null && deregisteredOn <= day)) return false;
  const state = states.filter(({ from }) => from <= day).at(-1);
  return (
    state !== undefined && !state.isDormant && state.withNursing === lot.withNursing && state.beds !== null
  );
}

function monthStart(month: number): string {
  const number = Number(FIRST_MONTH.slice(0, 4)) * 12 + Number(FIRST_MONTH.slice(5)) - 1 + month;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`;
}

/** Which of the financial years told a day lies in. */
function yearOf(day: string): number {
  const begins = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return begins - Number(YEARS[0]!.year.slice(0, 4));
}
