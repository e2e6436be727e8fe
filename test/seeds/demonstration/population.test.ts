import { COUNCILS } from '../../../seeds/demonstration/councils.js';
import { demonstrationPopulation } from '../../../seeds/demonstration/population.js';

const people = demonstrationPopulation();
const BANDS = ['ALL_AGES', 'AGE_18_PLUS', 'AGE_65_PLUS', 'AGE_75_PLUS', 'AGE_85_PLUS'] as const;
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const of = (area: string, year: number, band: string) =>
  people.find((row) => row.area_code === area && row.mid_year === year && row.band === band)!.value;

describe('the population of the demonstration country', () => {
  it('is given once for every district and council, year and band', () => {
    expect(people).toHaveLength((25 + 6) * YEARS.length * BANDS.length);
    expect(new Set(people.map((row) => `${row.area_code} ${row.mid_year} ${row.band}`)).size).toBe(
      people.length,
    );
  });

  it.each(COUNCILS.map(({ name, ...rest }) => [name, rest] as const))(
    'of %s is the sum of its districts',
    (_name, council) => {
      for (const year of YEARS)
        for (const band of BANDS) {
          const parts = council.districts.map(({ code }) => of(code, year, band));
          expect(of(council.code, year, band)).toBe(parts.reduce((sum, part) => sum + part, 0));
        }
    },
  );

  it('has older bands inside younger ones, everywhere', () => {
    for (const area of new Set(people.map(({ area_code }) => area_code)))
      for (const year of YEARS) {
        const falling = BANDS.map((band) => of(area, year, band));
        expect(falling).toEqual(falling.toSorted((one, other) => other - one));
        expect(falling.at(-1)).toBeGreaterThan(0);
      }
  });

  it('ages: the oldest grow faster than all, by a few per cent a year at most', () => {
    for (const { code } of COUNCILS) {
      const growth = (band: string) => of(code, 2025, band) / of(code, 2018, band);
      expect(growth('AGE_85_PLUS')).toBeGreaterThan(growth('ALL_AGES'));
      expect(growth('AGE_85_PLUS')).toBeLessThan(1.3);
      expect(growth('ALL_AGES')).toBeGreaterThan(1);
    }
  });
});
