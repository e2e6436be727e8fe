import { toPublishedTable } from '../../../web/published/toPublishedTable.js';
import { buildPrinted } from '../support/build.js';

const STAFFORDSHIRE = { gssCode: 'E10000028', name: 'Staffordshire' };
const table = {
  code: 'staffordshire-capacity-per-100k',
  title: 'Residential and nursing capacity per 100,000 population over 65',
  note: null,
  release: { id: '1' } as never,
};
const against = (
  serviceType: 'CARE_HOME_WITH_NURSING' | 'CARE_HOME_WITHOUT_NURSING' | null,
  againstLabel: string,
  percentDifference: number,
) => ({ itemLabel: 'x', serviceType, againstLabel, percentDifference });

describe('a printed table of rates', () => {
  const figures = [
    buildPrinted({}),
    buildPrinted({ subject: 'COMPARATORS', subjectLabel: 'Comparators', value: 3755 }),
    buildPrinted({ subject: 'ENGLAND', subjectLabel: 'England', value: 4106 }),
  ];
  const comparisons = [
    against('CARE_HOME_WITHOUT_NURSING', 'Comparators', -29.93),
    against('CARE_HOME_WITH_NURSING', 'Comparators', 17.98),
    against(null, 'Comparators', -8.8),
    against('CARE_HOME_WITHOUT_NURSING', 'England', -22.56),
    against('CARE_HOME_WITH_NURSING', 'England', 7.89),
  ];

  it('has its message in a sentence worked out from it', () => {
    expect(toPublishedTable({ ...table, figures, comparisons }, STAFFORDSHIRE).headline).toBe(
      'Staffordshire has 18.0% more nursing beds and 29.9% fewer residential beds per head than comparators',
    );
  });

  it('shows the area beside its comparators and England', () => {
    const { bars } = toPublishedTable({ ...table, figures, comparisons }, STAFFORDSHIRE);
    expect(bars[0]?.rows.map((row) => [row.label, row.role, row.value])).toEqual([
      ['Staffordshire', 'place', 4430],
      ['Comparators', 'comparator', 3755],
      ['England', 'nation', 4106],
    ]);
  });

  it('keeps what is printed in the download, word for word', () => {
    const { flat } = toPublishedTable({ ...table, figures, comparisons }, STAFFORDSHIRE);
    expect(flat.rows[1]).toMatchObject({
      area_code: 'E10000028',
      who: 'Comparators',
      as_printed: '4430',
      value: 3755,
    });
  });
});

describe('a printed table of shares', () => {
  const share = (year: number, value: number | null) =>
    buildPrinted({
      item: 'good_or_outstanding',
      itemLabel: 'Rated good or outstanding',
      unit: 'per cent of providers',
      periodFrom: `${year}-04-01`,
      periodLabel: `${year} to ${year + 1}`,
      value,
      numerator: 181,
      denominator: 235,
      interval: { lower: 71.2, upper: 81.9 },
    });

  it('tells every year, newest first, with the counts that it prints', () => {
    const model = toPublishedTable(
      { ...table, figures: [share(2023, 76.4), share(2024, 77)], comparisons: [] },
      STAFFORDSHIRE,
    );
    expect(model.headline).toBe(
      'Rated good or outstanding in Staffordshire: 77.0% in 2024 to 2025, 76.4% in 2023 to 2024',
    );
    expect(model.intervals.map((row) => [row.label, row.note])).toEqual([
      ['2024 to 2025', '181 of 235'],
      ['2023 to 2024', '181 of 235'],
    ]);
  });

  it('falls back to its title where the publication withholds the figure', () => {
    const model = toPublishedTable(
      { ...table, figures: [share(2024, null)], comparisons: [] },
      STAFFORDSHIRE,
    );
    expect(model.headline).toBe(table.title);
  });
});
