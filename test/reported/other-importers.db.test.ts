import { utils, write } from '@e965/xlsx';
import path from 'node:path';
import type { Database } from '../../server/database/database';
import { loadHospitalTrusts } from '../../server/reported/reference/load-reported-reference';
import { databaseWithAreas } from '../imports/support/areas';
import { importFiles, rowsOf, rulesOf } from '../imports/support/import';
import { fileOf } from '../releases/reading/files';
import { describeWithSharedData, sharedData } from '../support/shared-data';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
  await loadHospitalTrusts(db.pool, path.resolve(__dirname, '../../seeds/reference'));
});

interface Told {
  value: number | null;
  status: string;
  reason: string | null;
  flags: string[];
  contributing: number | null;
  expected: number | null;
}

async function imported(dataset: string, file: string, options = {}) {
  const result = await importFiles(db, dataset, file, options);
  const rows = await rowsOf<Told & { key: string }>(
    db,
    `SELECT measure || ' ' || area_code || ' ' || to_char(month, 'YYYY-MM') AS key, value, status, reason, flags, contributing, expected
     FROM reported_figure WHERE release_id = $1`,
    [result.release],
  );
  return { result, rules: rulesOf(result), told: new Map(rows.map(({ key, ...row }) => [key, row])) };
}

describe('fees of the Market Sustainability and Improvement Fund', () => {
  const heading = (kind: string) =>
    `Average fee rate per week for external providers of care homes ${kind} nursing for clients aged 65+ in 2025-26 (provisional)`;
  const workbook = () => {
    const book = utils.book_new();
    const add = (name: string, rows: unknown[][]) =>
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    add('Cover', [['Market Sustainability and Improvement Fund']]);
    add('Report Table 1 2025-26', [
      ['Local authority', 'Increase'],
      ['Bolton', 4],
    ]);
    add('Table A 2025-26', [
      ['Fee rates reported by local authorities. Figures are provisional.'],
      ['Some cells hold words.'],
      ['Local authority', heading('without'), heading('with')],
      ['Bolton', 700.5, '£812.25'],
      ['Isles of Scilly', 'No placements', '[x]'],
      ['City of London', 0, 1200],
      ['Cumberland', 650, 'nonsense 5'],
      ['Atlantis', 1, 2],
      ['Source: Department of Health and Social Care'],
    ]);
    return fileOf('msif.xlsx', write(book, { type: 'buffer' }) as Buffer);
  };

  test('are read from Table A below its notes; words, 0 and marks are no fees', async () => {
    const { result, rules, told } = await imported('msif-fees', workbook());
    expect(result).toMatchObject({ rows: 5, accepted: 3, rejected: 2, outcome: 'PUBLISHED' });
    expect(rules).toMatchObject({ FIGURE_NOT_A_NUMBER: 1, COUNCIL_UNKNOWN: 1, FIGURE_MISSING: 1 });
    expect(result.messages.find(({ rule }) => rule === 'COUNCIL_UNKNOWN')).toMatchObject({
      row: 8,
      value: 'Atlantis',
    });
    expect(told.get('msif_fee_without_nursing_65_plus E08000001 2026-03')).toMatchObject({
      value: 700.5,
      flags: ['PROVISIONAL'],
    });
    expect(told.get('msif_fee_with_nursing_65_plus E08000001 2026-03')).toMatchObject({ value: 812.25 });
    expect(told.get('msif_fee_without_nursing_65_plus E06000053 2026-03')).toMatchObject({
      value: null,
      status: 'NOT_AVAILABLE',
      reason: 'As published: “No placements”.',
    });
    expect(told.get('msif_fee_without_nursing_65_plus E09000001 2026-03')).toMatchObject({
      value: null,
      reason: 'Published as 0, which is no fee.',
    });
  });

  test('are not read from a workbook without such a table', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Local authority', 'Fee']]), 'Table A 2025-26');
    const file = fileOf('other.xlsx', write(book, { type: 'buffer' }) as Buffer);
    expect(await importFiles(db, 'msif-fees', file)).toMatchObject({ outcome: 'REFUSED', release: null });
  });
});

describe('patients who need not be in hospital', () => {
  const days = (lines: string[]) =>
    fileOf('criteria.csv', ['icb22_code,date,do_not_meet_criteria_to_reside', ...lines].join('\n'));

  test('are the mean over the days reported; blank and 0 are days without a report', async () => {
    const whole = Array.from(
      { length: 28 },
      (_, i) => `E54000050,2023-02-${String(i + 1).padStart(2, '0')},${100 + (i % 2)}`,
    );
    const part = [
      'E54000050,2023-03-01,90',
      'E54000050,2023-03-02,',
      'E54000050,2023-03-03,0',
      'E54000050,2023-03-04,60',
    ];
    const none = ['E54000051,2023-03-01,NA'];
    const { result, rules, told } = await imported('criteria-to-reside', days([...whole, ...part, ...none]));
    expect(result).toMatchObject({ rows: 33, accepted: 33, rejected: 0 });
    expect(rules).toEqual({ ZERO_NOT_BELIEVED: 1, RESPONSE_WITHOUT_COUNT: 1 });
    expect(told.get('no_criteria_to_reside E54000050 2023-02')).toMatchObject({
      value: 100.5,
      contributing: 28,
      expected: 28,
      flags: [],
    });
    expect(told.get('no_criteria_to_reside E54000050 2023-03')).toMatchObject({
      value: 75,
      contributing: 2,
      expected: 31,
      flags: ['PARTIAL_COVERAGE'],
    });
    expect(told.get('no_criteria_to_reside E54000051 2023-03')).toMatchObject({
      value: null,
      status: 'NOT_AVAILABLE',
    });
  });

  test('a board that got a new code is told by the one in force on the day', async () => {
    const { told } = await imported(
      'criteria-to-reside',
      days(['E54000052,2023-03-31,10', 'E54000052,2023-04-01,12']),
    );
    expect([...told.keys()]).toEqual([
      'no_criteria_to_reside E54000052 2023-03',
      'no_criteria_to_reside E54000063 2023-04',
    ]);
  });

  test('a day that comes twice is rejected with its row', async () => {
    const lines = ['E54000050,2023-03-01,9', 'E54000050,2023-03-01,9', 'E99,2023-03-01,9'];
    const { result } = await imported('criteria-to-reside', days(lines));
    expect(result).toMatchObject({ accepted: 1, rejected: 2 });
    expect(result.messages.map(({ rule, row }) => [rule, row])).toEqual([
      ['DUPLICATE_ROW', 3],
      ['ICB_UNKNOWN', 4],
    ]);
  });
});

describe('reasons for delayed discharge', () => {
  const place = 'Capacity – Residential/nursing home care not yet available (Pathway 3)';
  const funding = [
    'Care transfer hub process – Awaiting confirmation of funding eligibility',
    'Capacity - End of life care inc Fast-Track CHC not yet available\u00a0(Pathway 1 or 3)',
    'Interface\u00a0process â€“ End of life care inc Fast-Track CHC arrangement still underway?(Pathway 1 or 3)',
  ];
  const reasons = (rows: [string, string, string][]) =>
    fileOf(
      'reasons.csv',
      ['nhs_trust22_name,nhs_trust22_code,date,delay_reason,delay_count']
        .concat(rows.map(([trust, reason, count]) => `A trust,${trust},2024-06-01,${reason},${count}`))
        .join('\n'),
    );

  test('are added up over the trusts of a board, however the labels are written; a blank is no 0', async () => {
    // Two trusts of Cheshire and Merseyside.
    const rows: [string, string, string][] = [
      ['REM', place, '11'],
      ['RBN', place.replace('–', '-'), ''],
      ['RBQ', place.toUpperCase(), '4'],
      ...funding.map((reason): [string, string, string] => ['REM', reason, '2']),
      ['RBN', funding[0]!, '5'],
      ['REM', 'Wellbeing concerns – Ongoing safeguarding concern', '3'],
      ['XXX', place, '1'],
    ];
    const { result, rules, told } = await imported('discharge-delay-reasons', reasons(rows));
    expect(result).toMatchObject({ rows: 9, accepted: 7, rejected: 1 });
    expect(rules).toMatchObject({ TRUST_UNKNOWN: 1, MEASURE_NOT_USED: 1, RESPONSE_WITHOUT_COUNT: 1 });
    expect(told.get('delayed_awaiting_care_home E54000008 2024-06')).toMatchObject({
      value: 15,
      contributing: 2,
      expected: 3,
      flags: ['PARTIAL_COVERAGE'],
    });
    expect(told.get('delayed_awaiting_funding_or_chc E54000008 2024-06')).toMatchObject({
      value: 6,
      contributing: 1,
      expected: 2,
    });
  });
});

describeWithSharedData('the public files', () => {
  test.each([
    ['msif-fees', 'fees/msif_2025-26_preview_5_councils.csv', { rows: 5, accepted: 5, rejected: 0 }],
    [
      'criteria-to-reside',
      'discharge/england_icb_criteria_to_reside.csv',
      { rows: 51727, accepted: 51727, rejected: 0 },
    ],
    [
      'discharge-delay-reasons',
      'discharge/england_trust_delay_reasons_2024-06_2025-05.csv.gz',
      { rows: 52651, accepted: 5692, rejected: 0 },
    ],
    ['care-waits', 'timeliness/bbc_sdu_care_wait_times_2021-23.csv', { accepted: 172, rejected: 0 }],
  ])('%s', async (dataset, name, counts) => {
    const { result } = await imported(dataset, sharedData(...name.split('/')));
    expect(result).toMatchObject({ ...counts, outcome: 'PUBLISHED' });
  });
});
