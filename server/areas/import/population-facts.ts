import { RowRejected, type Row } from '../../releases/reading/row.js';
import { bandsFromWidest, subsetLarger, sum, type Band, type Bands, type People } from './population-fact.js';

interface Fact extends People {
  area: string;
  midYear: number;
  band: Band;
}

/** The population gathered from a file: a few thousand areas and years, so it fits in memory. */
export class PopulationFacts {
  private readonly byKey = new Map<string, { area: string; midYear: number; bands: Bands }>();

  /** @param adds true where several rows of one area add up to it. */
  constructor(private readonly adds: boolean) {}

  /** @throws RowRejected DUPLICATE_ROW, POPULATION_SUBSET_LARGER */
  add(area: string, midYear: number, bands: Bands, row: Row<string>): void {
    const key = `${area}|${midYear}`;
    const known = this.byKey.get(key);
    if (known && !this.adds)
      throw row.rejected('DUPLICATE_ROW', 'code', `${area} comes a second time for ${midYear}.`);
    const larger = this.adds ? null : subsetLarger(bands);
    if (larger) {
      const text = `${area}: ${larger[1]} has more people than ${larger[0]}.`;
      throw new RowRejected('POPULATION_SUBSET_LARGER', text);
    }
    this.byKey.set(key, { area, midYear, bands: known ? added(known.bands, bands) : bands });
  }

  *all(): Generator<Fact> {
    for (const { area, midYear, bands } of this.byKey.values()) {
      for (const band of bandsFromWidest) {
        const people = bands[band];
        if (people) yield { area, midYear, band, ...people };
      }
    }
  }
}

function added(a: Bands, b: Bands): Bands {
  return Object.fromEntries(
    bandsFromWidest.flatMap((band) => {
      const groups = [a[band], b[band]].filter((people) => people !== undefined);
      return groups.length > 0 ? [[band, sum(groups)]] : [];
    }),
  );
}
