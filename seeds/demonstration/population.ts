import { COUNCILS, type Council, type District } from './councils.js';
import { randomFor } from './random.js';
import type { PopulationFactRow } from './rows.js';

const FIRST_YEAR = 2018;
const LAST_YEAR = 2025;
const BANDS = ['ALL_AGES', 'AGE_18_PLUS', 'AGE_65_PLUS', 'AGE_75_PLUS', 'AGE_85_PLUS'] as const;

/** A band's people in mid-2018 and its growth in a year, as a share. */
type Growth = Record<(typeof BANDS)[number], { first: number; yearly: number }>;

/** People of every district and council at each mid-year from 2018 to 2025. A council is the sum of its districts. */
export function demonstrationPopulation(): PopulationFactRow[] {
  return COUNCILS.flatMap((council) => {
    const districts = council.districts.flatMap((district) => peopleOf(district, council));
    return [...summed(council.code, districts), ...districts];
  });
}

function peopleOf(district: District, council: Council): PopulationFactRow[] {
  const growth = growthOf(district, council);
  return BANDS.flatMap((band) => {
    let people = growth[band].first;
    return midYears().map((midYear) => {
      if (midYear > FIRST_YEAR) people *= 1 + growth[band].yearly;
      return row(district.code, midYear, band, Math.round(people));
    });
  });
}

// The oldest grow fastest, as they do in ageing countries; children and students keep the whole from growing as fast.
function growthOf(district: District, council: Council): Growth {
  const random = randomFor(`population ${district.code}`);
  const everyone = district.lsoas * random.between(1540, 1680);
  const older = (everyone * (council.olderPerThousand + random.between(-15, 15))) / 1000;
  const olderGrowth = (council.olderGrowth + random.between(-3, 3)) / 1000;
  return {
    ALL_AGES: { first: everyone, yearly: random.between(3, 9) / 1000 },
    AGE_18_PLUS: {
      first: (everyone * random.between(790, 815)) / 1000,
      yearly: random.between(5, 10) / 1000,
    },
    AGE_65_PLUS: { first: older, yearly: olderGrowth },
    AGE_75_PLUS: { first: (older * random.between(455, 485)) / 1000, yearly: olderGrowth + 0.009 },
    AGE_85_PLUS: { first: (older * random.between(128, 144)) / 1000, yearly: olderGrowth + 0.005 },
  };
}

function summed(council: string, districts: PopulationFactRow[]): PopulationFactRow[] {
  return BANDS.flatMap((band) =>
    midYears().map((midYear) => {
      const parts = districts.filter((part) => part.band === band && part.mid_year === midYear);
      return row(
        council,
        midYear,
        band,
        parts.reduce((sum, part) => sum + part.value, 0),
      );
    }),
  );
}

function row(
  area_code: string,
  mid_year: number,
  band: PopulationFactRow['band'],
  value: number,
): PopulationFactRow {
  return { area_code, mid_year, band, value, status: 'PRESENT', basis: 'MID_YEAR_ESTIMATE' };
}

function midYears(): number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
}
