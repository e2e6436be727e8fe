import type { Database } from '../../server/database/database';
import { databaseWithAreas } from '../imports/support/areas';
import { importFiles, rowsOf, rulesOf } from '../imports/support/import';
import { fileOf } from '../releases/reading/files';
import { describeWithSharedData, sharedData } from '../support/shared-data';

interface Stored {
  measure: string;
  area_code: string;
  month: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  status: string;
  reason: string | null;
  flags: string[];
  as_published: string | null;
}

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

async function imported(file: string, options = {}) {
  const result = await importFiles(db, 'pss-ex1', file, options);
  const rows = await rowsOf<Stored>(db, 'SELECT * FROM reported_figure WHERE release_id = $1', [
    result.release,
  ]);
  const figures = new Map(rows.map((row) => [`${row.measure} ${row.area_code} ${row.month}`, row]));
  return { result, rules: rulesOf(result), rows, figures };
}

describeWithSharedData('the published tables of council unit costs', () => {
  const file = (name: string) => sharedData('fees', `pss_ex1_${name}.csv`);
  const tidy = () => imported(file('weekly_unit_costs_65plus_tidy_2009-10_2014-15'));

  test.each([
    ['2009-10', '2010-03-31', 153],
    ['2012-13', '2013-03-31', 153],
    ['2013-14', '2014-03-31', 153],
    ['2014-15', '2015-03-31', 162],
  ])('those of %s say of every council and measure what the tidy table says', async (year, day, areas) => {
    const { result, rows, figures } = await imported(file(`unit_costs_${year}`));
    expect(result).toMatchObject({ rows: areas, accepted: areas, rejected: 0, outcome: 'PUBLISHED' });
    const same = (await tidy()).rows.filter(({ month }) => month === day);
    expect(same).toHaveLength(152 * 4);
    // There was no nursing care on Scilly: the tidy table of 2014-15 only leaves the cell empty.
    const isScilly = (one: Stored) => one.area_code === 'E06000053' && one.month === '2015-03-31';
    const different = same.filter((one) => {
      const other = figures.get(`${one.measure} ${one.area_code} ${one.month}`);
      return !other || other.value !== one.value || (other.status !== one.status && !isScilly(one));
    });
    expect(different.map((one) => [one.measure, one.area_code, one.value, one.status])).toEqual([]);
    const councils = rows.filter(({ area_code: code }) => /^E0|^E10/.test(code));
    expect(councils.filter(({ measure }) => measure.startsWith('unit_cost'))).toHaveLength(152 * 4);
  });
});

const AVERAGE = 'Average gross weekly expenditure per person on supporting older people in';
const CARE = [
  'nursing care',
  'residential care',
  'residential care provided by others',
  'residential and nursing care',
];

/** A table of 2013-14 as it was published: Windows-1252, two rows above the header and two below. */
function wide(rows: readonly string[]): string {
  const headings = CARE.flatMap((care) => [
    `Gross total cost for ${care} for older people (£000's)`,
    `The total number of weeks of ${care}`,
    `${AVERAGE} ${care} (including full cost paying and preserved rights residents) 2`,
  ]);
  const text = [
    '"Personal Social Services: Expenditure and Unit Costs, England - 2013-14, Final Release"',
    ['', ...headings.map((heading) => `"${heading}"`)].join(','),
    `,${headings.map(() => '2.1').join(',')}`,
    ...rows,
    '.. means data not available,,',
  ].join('\r\n');
  return fileOf('unit_costs.csv', Buffer.from(text, 'latin1'));
}

describe('a row of the tables up to 2013-14', () => {
  const BOLTON =
    '304 - Bolton,"1,000","2,000",500.0,900,"1,500",600.0,800,"1,400",571.4,"1,900","3,500",542.9';

  test('keeps thousands, marks of absence, and the council of then under its number', async () => {
    const { result, figures } = await imported(
      wide([
        BOLTON,
        '104-Northumberland UA,..,..,..,0,0,.,*,*,*,"1,900",,542.9',
        'TOTAL England,1,2,500.0,1,2,500.0,1,2,500.0,1,2,500.0',
      ]),
    );
    expect(result).toMatchObject({ rows: 3, accepted: 3, rejected: 0 });
    expect(rulesOf(result)).toMatchObject({ ENCODING_CONVERTED: 1, FIGURE_MISSING: 1, NOTE_ROW_IGNORED: 1 });
    const of = (measure: string, area: string) => figures.get(`${measure} ${area} 2014-03-31`);
    expect(of('unit_cost_nursing_65_plus', 'E08000001')).toMatchObject({
      value: 500,
      numerator: 1_000_000,
      denominator: 2000,
      reason: 'As published for the financial year 2013-14.',
      as_published: '500.0',
    });
    expect(of('council_weeks_residential_65_plus', 'E08000001')).toMatchObject({ value: 1500 });
    expect(of('unit_cost_nursing_65_plus', 'E06000057')).toMatchObject({
      value: null,
      status: 'NOT_AVAILABLE',
    });
    expect(of('unit_cost_residential_65_plus', 'E06000057')).toMatchObject({ status: 'NOT_APPLICABLE' });
    expect(of('unit_cost_residential_65_plus_external', 'E06000057')).toMatchObject({ status: 'SUPPRESSED' });
    expect(of('unit_cost_nursing_65_plus', 'E92000001')).toMatchObject({ value: 500 });
  });

  test('is rejected, with its row and column, where it is no number, no council, or there already', async () => {
    const { result } = await imported(
      wide([
        BOLTON,
        '305 - Bury,1,2,many,1,2,500.0,1,2,500.0,1,2,500.0',
        '999 - Atlantis,1,2,500.0,1,2,500.0,1,2,500.0,1,2,500.0',
        BOLTON,
      ]),
    );
    expect(result).toMatchObject({ accepted: 1, rejected: 3 });
    const errors = result.messages.filter(({ severity }) => severity === 'ERROR');
    expect(errors.map(({ rule, row, value }) => [rule, row, value])).toEqual([
      ['FIGURE_NOT_A_NUMBER', 5, 'many'],
      ['COUNCIL_UNKNOWN', 6, '999 - Atlantis'],
      ['DUPLICATE_ROW', 7, 'E08000001'],
    ]);
  });

  test('a table that does not say its year is refused until it is told', async () => {
    const text = [
      ',',
      `Council,${CARE.map((care) => `${AVERAGE} ${care}`).join(',')}`,
      '304-Bolton,1,2,3,4',
    ].join('\n');
    const file = fileOf('costs.csv', text);
    expect(rulesOf((await imported(file)).result)).toEqual({ REFERENCE_DATE_MISSING: 1 });
    const { figures } = await imported(file, { referenceDate: '2012-03-31' });
    expect(figures.get('unit_cost_nursing_65_plus E08000001 2012-03-31')).toMatchObject({ value: 1 });
  });
});

describe('the tables of 2014-15', () => {
  const REASONS = ['Physical', 'Sensory', 'Memory', 'Learning disability', 'Mental health'];
  const table = (cells: (reason: number, category: string) => string[]) =>
    fileOf(
      'unit_costs_2014-15.csv',
      [
        ',,,,,,NW,Eng',
        'Support type,Age category,Primary support reason,Service delivery mechanism,Unit cost category,Unit cost provision,304 - Bolton,England',
        ...[
          ['Nursing', 'All'],
          ['Residential', 'All'],
          ['Residential', 'Provision by others'],
          ['Residential and nursing care', 'All'],
        ].flatMap(([service, provision]) =>
          REASONS.flatMap((reason, i) =>
            ['Numerator', 'Denominator', 'Unit costs'].map((category) =>
              [
                'Long term',
                'Age 65 and over',
                reason,
                service,
                category,
                provision,
                ...cells(i, category),
              ].join(','),
            ),
          ),
        ),
        'Notes:',
      ].join('\n'),
    );

  test('are added up over the five reasons, negative corrections with them, and flagged as a break', async () => {
    const { result, figures } = await imported(
      table((reason, category) => {
        if (category === 'Unit costs') return ['.', '.'];
        if (category === 'Denominator') return ['10', '20'];
        return [reason === 0 ? '-1' : '6', '5'];
      }),
    );
    expect(result).toMatchObject({ rows: 2, accepted: 2 });
    expect(figures.get('unit_cost_nursing_65_plus E08000001 2015-03-31')).toMatchObject({
      value: 460,
      numerator: 23_000,
      denominator: 50,
      flags: ['BREAK_IN_SERIES'],
      as_published: null,
    });
    expect(figures.get('unit_cost_nursing_65_plus E92000001 2015-03-31')).toMatchObject({ value: 250 });
    expect(figures.get('unit_cost_nursing_65_plus E08000001 2015-03-31')!.reason).toMatch(
      /no published number.*not comparable/,
    );
  });

  test('have no value where one of the five is missing or no weeks were reported', async () => {
    const { figures } = await imported(
      table((reason, category) => {
        if (category === 'Denominator') return ['0', reason === 2 ? ':' : '5'];
        return ['1', '1'];
      }),
    );
    expect(figures.get('unit_cost_nursing_65_plus E08000001 2015-03-31')).toMatchObject({
      status: 'NOT_APPLICABLE',
    });
    expect(figures.get('unit_cost_nursing_65_plus E92000001 2015-03-31')).toMatchObject({
      status: 'NOT_AVAILABLE',
    });
  });
});
