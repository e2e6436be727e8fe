import { read, utils, type WorkBook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { addressOf, fetchFile, RATES } from './support/fetch-file.js';

jest.mock(
  'node:worker_threads',
  () => jest.requireActual<{ workerThreads: unknown }>('./support/worker-from-sources').workerThreads,
);

/** What the API says to the same question, in the order of the files. */
interface Said {
  area: { gssCode: string; name: string };
  period: { to: string };
  value: number | null;
  status: string;
  statusReason: string | null;
  flags: string[];
  numerator: number | null;
  denominator: { value: number; midYear: number | null } | null;
  homesContributing: number | null;
}

let atlas: RunningAtlas;
let said: Said[];
beforeAll(async () => {
  atlas = await startApp();
  said = await observations('beds_per_100k', ['D10000001', 'D92000001']);
});

async function observations(metric: string, areas: string[], more = ''): Promise<Said[]> {
  const { data, errors } = await atlas.query(`{ observations(query: {
    metricCodes: ["${metric}"], areaCodes: ${JSON.stringify(areas)}, range: { from: "2025-10", to: "2026-09" } ${more}
  }) { nodes { area { gssCode name } period { to } value status statusReason flags numerator denominator { value midYear } homesContributing } } }`);
  expect(errors).toBeUndefined();
  return data.observations.nodes;
}

const csvOf = async (question = {}) =>
  parse(await (await fetchFile(atlas, 'csv', { ...RATES, ...question })).text(), {
    bom: true,
    columns: true,
  }) as Record<string, string>[];

const number = (text: string | undefined) => (text === '' || text === undefined ? null : Number(text));

describe('the CSV', () => {
  test('has the values of the API, one row each, with codes', async () => {
    const rows = await csvOf();
    expect(rows).toHaveLength(24);
    expect(
      rows.map((row) => [
        row.area_code,
        row.area_name,
        row.period_to,
        number(row.value),
        row.status,
        row.flags,
      ]),
    ).toEqual(
      said.map((one) => [
        ...[one.area.gssCode, one.area.name, one.period.to, one.value, one.status],
        one.flags.join('; '),
      ]),
    );
    expect(rows.map((row) => [row.numerator, row.denominator, row.denominator_mid_year].map(number))).toEqual(
      said.map((one) => [one.numerator, one.denominator?.value, one.denominator?.midYear]),
    );
    expect(rows[0]).toMatchObject({
      metric_code: 'beds_per_100k',
      unit: 'beds per 100,000 people',
      service_type: 'ALL',
      population_band: 'AGE_65_PLUS',
      period: '2025-10',
    });
    expect(rows[0]!.release_ids).toMatch(/^\d+(; \d+)*$/);
  });

  test('begins with a byte order mark and ends lines as spreadsheets do', async () => {
    const bytes = Buffer.from(await (await fetchFile(atlas, 'csv')).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().split('\r\n')).toHaveLength(26);
  });

  test('names the groups that figures are split by, in code and words', async () => {
    const rows = await csvOf({
      metrics: 'care_homes',
      areas: 'D10000001',
      groupBy: 'RATING_BAND',
      from: '2026-09',
    });
    expect(rows.find((row) => row.rating_band === 'REQUIRES_IMPROVEMENT')).toMatchObject({
      rating_band_name: 'Requires improvement',
    });
  });

  test('tells longer periods by their keys', async () => {
    const rows = await csvOf({ per: 'QUARTER', areas: 'D10000001', from: '2026-01', to: '2026-06' });
    expect(rows.map((row) => row.period)).toEqual(['2026-Q1', '2026-Q2']);
  });
});

describe('a value that is missing', () => {
  /** No home is so large, and a share of no homes does not make sense. */
  const asked = { metrics: 'good_or_better_of_rated', areas: 'D10000001', 'filter.minBeds': '500' };

  test('is empty in the CSV, with its symbol beside it, and never 0', async () => {
    const rows = await csvOf(asked);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.value, row.symbols]).toEqual(['', '[z]']);
  });

  test.each(['xlsx', 'ods'])('is its symbol in the %s', async (format) => {
    const { data } = await workbookOf(format, { ...RATES, ...asked });
    expect(data.map((row) => row.value)).toEqual(data.map(() => '[z]'));
  });

  test('is null in the JSON, with its reason', async () => {
    const { observations: all } = await (await fetchFile(atlas, 'json', { ...RATES, ...asked })).json();
    for (const one of all)
      expect(one).toMatchObject({ value: null, status: 'NOT_APPLICABLE', symbols: ['[z]'] });
    expect(all[0].statusReason).toEqual(expect.any(String));
  });

  test('makes no picture where there is nothing else', async () => {
    const response = await fetch(atlas.at(addressOf('svg', { ...RATES, ...asked })));
    expect([response.status, (await response.json()).error.code]).toEqual([404, 'PERIOD_NOT_COVERED']);
  });
});

async function workbookOf(format: string, question = RATES as Record<string, string>) {
  const bytes = Buffer.from(await (await fetchFile(atlas, format, question)).arrayBuffer());
  const book: WorkBook = read(bytes, { cellNF: true });
  const cover = utils.sheet_to_json<string[]>(book.Sheets.Cover!, { header: 1 });
  const data = utils.sheet_to_json<Record<string, string | number>>(book.Sheets.Data!);
  return { bytes, book, data, cover: cover.map((row) => row.join('|')).join('\n') };
}

describe.each(['xlsx', 'ods'])('the %s', (format) => {
  test('is a zip archive of its own kind', async () => {
    const { bytes } = await workbookOf(format);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const part = format === 'ods' ? 'content.xml' : 'xl/workbook.xml';
    expect(bytes.includes(part)).toBe(true);
  });

  test('has the values of the API as numbers', async () => {
    const { book, data } = await workbookOf(format);
    expect(book.SheetNames).toEqual(['Cover', 'Data']);
    expect(data.map((row) => [row.area_code, row.value])).toEqual(
      said.map((one) => [one.area.gssCode, one.value]),
    );
  });

  test('says on its cover what it is, whence it comes and what the symbols mean', async () => {
    const { cover } = await workbookOf(format, { ...RATES, title: 'Beds in Harrowdale' });
    expect(cover).toMatch(/^Beds in Harrowdale\n.*Harrowdale and Merrowland · Oct 2025 to Sep 2026/);
    expect(cover).toContain('Demonstration data: these places and homes do not exist.');
    expect(cover).toContain('Source|Demonstration country, Care Market Atlas');
    expect(cover).toContain('Licence|MIT');
    expect(cover).toContain('[x]|Not available: Not known');
    expect(cover).toContain('Formula|100,000 × registered beds');
  });

  test('keeps text that looks like a formula as text', async () => {
    const { book } = await workbookOf(format, { ...RATES, title: '=HYPERLINK("http://a","b")' });
    expect(book.Sheets.Cover!.A1).toMatchObject({ t: 's', v: '=HYPERLINK("http://a","b")' });
    expect(book.Sheets.Cover!.A1).not.toHaveProperty('f');
  });
});

describe('the JSON', () => {
  test('has the values of the API with everything that defends them', async () => {
    const file = await (await fetchFile(atlas, 'json')).json();
    expect(file.observations.map((one: { value: number }) => one.value)).toEqual(
      said.map(({ value }) => value),
    );
    expect(file.observations[0]).toMatchObject({
      metric: 'beds_per_100k',
      area: 'D10000001',
      period: { key: '2025-10', to: '2025-10-31', financialYear: '2025-26' },
      denominator: { band: 'AGE_65_PLUS', midYear: 2025 },
    });
    expect(file).toMatchObject({
      dataVersion: expect.any(Number),
      metrics: [{ code: 'beds_per_100k', definition: expect.any(String) }],
      areas: [{ gssCode: 'D10000001' }, { gssCode: 'D92000001' }],
      isDemonstration: true,
    });
    expect(file.sources[0]).toMatchObject({
      dataset: { licence: 'MIT' },
      releases: [{ id: expect.any(Number) }],
    });
    expect(file.attribution).toContain('Demonstration country');
  });

  test('has the interval of a share', async () => {
    const question = { ...RATES, metrics: 'good_or_better_of_rated', from: '2026-09' };
    const { observations: all } = await (await fetchFile(atlas, 'json', question)).json();
    expect(all[0].interval).toMatchObject({ level: 0.95, method: 'WILSON' });
  });

  test('has the legend that the API gives', async () => {
    const { symbols } = await (await fetchFile(atlas, 'json')).json();
    const { data } = await atlas.query('{ symbols { symbol name meaning status flag } }');
    expect(symbols).toEqual(data.symbols);
  });
});
