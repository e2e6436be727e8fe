import { addDays } from '../calendar.js';
import { randomFor } from '../random.js';
import type { PlaceableHome } from './homes.js';
import { BLOCK_CONTRACTS, PLACEMENT_LOTS } from './story.js';

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
  spot_daily_rate: string | null;
}

/** Beds of block contracts and until when each is taken. */
export class BlockBeds {
  readonly contracts: ContractRow[];
  private readonly freeFrom: Map<string, string[]>;
  private readonly random = randomFor('block beds');

  constructor(homes: readonly PlaceableHome[]) {
    this.contracts = BLOCK_CONTRACTS.map(({ ref, council, lot, beds, from, to, rate, spot }) => {
      const { code, bedType, withNursing } = PLACEMENT_LOTS[lot]!;
      const home = homes.find(
        (one) =>
          one.councilCode === council &&
          one.withNursing === withNursing &&
          one.beds >= 30 &&
          one.from < '2021-10-01' &&
          one.to > '2027',
      )!;
      return {
        ...{ commissioner_code: council, contract_ref: ref, location_id: home.locationId, lot_code: code },
        ...{ bed_type: bedType, beds, from_date: from, to_date: to, daily_rate: rate, spot_daily_rate: spot },
      };
    });
    this.freeFrom = new Map(
      this.contracts.map((row) => [row.contract_ref, Array<string>(row.beds).fill(row.from_date)]),
    );
  }

  /** Takes a free bed of a contract for a stay; null where there is none, or it is left empty this time. */
  take(stay: {
    council: string;
    lot: string;
    from: string;
    days: number;
  }): { ref: string; locationId: string } | null {
    for (const row of this.contracts) {
      if (row.commissioner_code !== stay.council || row.lot_code !== stay.lot) continue;
      if (stay.from < row.from_date || stay.from > (row.to_date ?? '9999')) continue;
      const beds = this.freeFrom.get(row.contract_ref)!;
      const bed = beds.findIndex((free) => free <= stay.from);
      if (bed === -1 || this.random.next() < 0.6) continue;
      beds[bed] = addDays(stay.from, stay.days);
      return { ref: row.contract_ref, locationId: row.location_id };
    }
    return null;
  }
}
