import path from 'node:path';
import { readPublishedFigures } from '../../server/areas/published-rows.js';
import { readReferenceFile } from '../../server/areas/reference-file.js';

const root = path.resolve(__dirname, '../../seeds');
const figures = readPublishedFigures(path.join(root, 'published'));
const areas = new Map(
  readReferenceFile(path.join(root, 'reference'), 'area.csv').map((row) => [row.code, row]),
);

describe("Staffordshire's table of capacity", () => {
  const table = figures.filter(({ tableCode }) => tableCode === 'staffordshire-capacity-per-100k');
  const value = (item: string, subject: string | null) =>
    table.find((figure) => figure.item === item && figure.subject === subject)?.value ?? NaN;
  const total = (subject: string | null) =>
    value('residential_beds', subject) + value('nursing_beds', subject);
  const percentFrom = (own: number, other: number) => Number(((own / other - 1) * 100).toFixed(1));

  it.each([
    ['total beds', total, -8.8, -7.7],
    ['residential beds', (subject: string | null) => value('residential_beds', subject), -29.9, -22.6],
    ['nursing beds', (subject: string | null) => value('nursing_beds', subject), 18.0, 7.9],
  ])('yields the differences that its text speaks of for %s', (_label, of, comparators, england) => {
    expect(percentFrom(of(null), of('COMPARATORS'))).toBe(comparators);
    expect(percentFrom(of(null), of('ENGLAND'))).toBe(england);
  });

  it('holds the six printed values and nothing computed', () => {
    expect(table.map((figure) => figure.value)).toEqual([3336, 4761, 4308, 4430, 3755, 4106]);
  });

  it('does not pretend to a date, and says that its label does not reproduce', () => {
    for (const { periodFrom, periodTo, periodLabel, note } of table) {
      expect([periodFrom, periodTo, periodLabel]).toEqual([null, null, 'as published']);
      expect(note).toContain('does not reproduce');
    }
  });
});

describe('measure 6b of the outcomes framework', () => {
  const table = figures.filter(({ tableCode }) => tableCode === 'ascof-6b');
  const share = (area: string, period: string) =>
    table.find(
      (row) => row.areaCode === area && row.periodLabel === period && row.item === 'good_or_outstanding',
    );

  it.each([
    ['E92000001', '2024 to 2025', 81.7, 11_287, 13_820],
    ['E92000001', '2023 to 2024', 80.3, 11_331, 14_105],
    ['E08000001', '2024 to 2025', 83.6, 46, 55],
    ['E10000019', '2024 to 2025', 75.8, 197, 260],
  ])('gives %s in %s as printed', (area, period, value, numerator, denominator) => {
    expect(share(area, period)).toMatchObject({ value, numerator, denominator, status: 'PRESENT' });
  });

  it('has printed percentages that follow from the printed counts', () => {
    for (const { value, numerator, denominator } of table) {
      if (value === null || numerator === null || !denominator) continue;
      expect(Math.abs((100 * numerator) / denominator - value)).toBeLessThan(0.051);
    }
  });

  it('covers every council of the time, every region and England in both years', () => {
    for (const period of ['2023 to 2024', '2024 to 2025']) {
      const codes = new Set(
        table.filter((row) => row.periodLabel === period).map(({ areaCode }) => areaCode),
      );
      const day = '2024-03-31';
      const expected = [...areas.values()].filter(
        (area) =>
          area.nation === 'ENGLAND' &&
          ['CASSR', 'REGION', 'COUNTRY'].includes(area.area_type ?? '') &&
          String(area.valid_from) <= day &&
          day < (area.valid_to ?? '9999'),
      );
      expect(codes).toEqual(new Set(expected.map(({ code }) => code)));
    }
  });

  it('says of the City of London that there is no figure, and never prints zero for it', () => {
    expect(share('E09000001', '2024 to 2025')).toMatchObject({
      value: null,
      status: 'NOT_AVAILABLE',
      asPublished: '[x]',
    });
  });

  it('puts Dorset under the council that is meant', () => {
    expect(share('E06000059', '2024 to 2025')?.note).toContain('E10000009');
    expect(share('E10000009', '2024 to 2025')).toBeUndefined();
  });
});
