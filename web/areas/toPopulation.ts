import type { BarRow } from '../charts/bar-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { Population_AreaFragment, PopulationBand, ValueStatus } from '../graphql/generated/graphql.js';
import { AREA_WORDS } from '../words/area-words.js';
import { formatCount } from '../words/numbers.js';
import { peopleIn } from '../words/terms.js';
import { slug } from './figure-context.js';

export interface PeopleRow {
  band: PopulationBand;
  label: string;
  people: number | null;
  midYear: number;
  status: ValueStatus;
  reason: string | null;
}

export interface PopulationModel {
  headline: string;
  rows: PeopleRow[];
  bars: BarRow[];
  flat: FlatTable;
}

/** The people of an area by age. Null where no age has a figure. */
export function toPopulation(area: Population_AreaFragment): PopulationModel | null {
  const rows = (
    [
      ['AGE_18_PLUS', area.people18],
      ['AGE_65_PLUS', area.people65],
      ['AGE_75_PLUS', area.people75],
      ['AGE_85_PLUS', area.people85],
    ] as const
  ).map(([band, observation]): PeopleRow => ({
    band,
    label: capital(peopleIn(band)),
    people: observation.value,
    midYear: Number(observation.period.to.slice(0, 4)),
    status: observation.status,
    reason: observation.statusReason,
  }));
  const older = rows.find((row) => row.band === 'AGE_65_PLUS');
  if (!older || rows.every((row) => row.people === null)) return null;
  return {
    headline:
      older.people === null
        ? AREA_WORDS.peopleSubtitle(area.name)
        : AREA_WORDS.peopleTitle(area.name, formatCount(older.people), older.midYear),
    rows,
    bars: rows.flatMap((row): BarRow[] =>
      row.people === null ? [] : [{ key: row.band, label: row.label, role: 'place', value: row.people }],
    ),
    flat: {
      fileName: `people-${slug(area.name)}`,
      rows: rows.map((row) => ({
        area_code: area.gssCode,
        area_name: area.name,
        population_band: row.band,
        mid_year: row.midYear,
        people: row.people,
        status: row.status,
      })),
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
