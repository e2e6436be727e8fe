import request from 'supertest';
import { FORMATS } from '../../server/exports/formats.js';
import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { addressOf, fetchFile, RATES } from './support/fetch-file.js';

jest.mock(
  'node:worker_threads',
  () => jest.requireActual<{ workerThreads: unknown }>('./support/worker-from-sources').workerThreads,
);

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startApp();
});

const asked = (question = {}, format = 'csv') =>
  request(new URL(atlas.at('/')).origin).get(addressOf(format, { ...RATES, ...question }));

describe.each(FORMATS)('the address of the %s', (format) => {
  test('says what it sends and under which name', async () => {
    const { headers } = await fetchFile(atlas, format);
    const kinds = {
      csv: 'text/csv',
      ods: 'opendocument.spreadsheet',
      xlsx: 'spreadsheetml.sheet',
      json: 'json',
      svg: 'svg+xml',
    };
    expect(headers.get('content-type')).toContain(kinds[format]);
    expect(headers.get('content-disposition')).toContain(
      `filename="beds-per-100k-harrowdale-merrowland-2025-10-to-2026-09.${format}"`,
    );
    expect(headers.get('cache-control')).toBe('public, no-cache');
    expect(Date.parse(headers.get('last-modified')!)).toBeLessThanOrEqual(Date.now());
  });

  test('answers 304 to whoever has the file, and HEAD without it', async () => {
    const etag = (await fetchFile(atlas, format)).headers.get('etag')!;
    const again = await asked({}, format).set('If-None-Match', etag);
    expect([again.status, again.text ?? '']).toEqual([304, '']);
    const head = await request(new URL(atlas.at('/')).origin).head(addressOf(format, RATES));
    expect([head.status, head.headers.etag, head.text ?? '']).toEqual([200, etag, '']);
  });
});

describe('the tag of a file', () => {
  test('is another one for another question and another format', async () => {
    const files = [asked(), asked({ to: '2026-08' }), asked({ title: 'x' }), asked({}, 'json')];
    const tags = (await Promise.all(files)).map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(4);
  });
});

describe('a question that cannot be answered is refused with code, words and status', () => {
  test.each([
    [{ metrics: 'beds' }, 400, 'BAD_USER_INPUT', 'There is no metric beds.'],
    [{ colour: 'red' }, 400, 'BAD_USER_INPUT', 'There is no parameter colour.'],
    [{ from: '2026-10' }, 400, 'BAD_USER_INPUT', 'range.from is after range.to.'],
    [{ areas: 'D99999999' }, 404, 'NOT_FOUND', 'There is no area D99999999.'],
    [{ from: '1990-01', to: '1990-12' }, 404, 'PERIOD_NOT_COVERED', expect.stringContaining('1990')],
    [
      { areas: 'E08000004' },
      404,
      'SOURCE_UNAVAILABLE',
      expect.stringContaining('A data steward can load one'),
    ],
    [{ from: '1900-01' }, 400, 'QUERY_TOO_COSTLY', expect.stringContaining('360 months')],
    [{ asPublishedOn: 'v999999' }, 400, 'BAD_USER_INPUT', expect.any(String)],
  ])('%j', async (question, status, code, message) => {
    const response = await asked(question);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.body).toEqual({ error: { code, message, hint: response.body.error.hint } });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['content-disposition']).toBeUndefined();
    expect(response.text).not.toMatch(/\bat .*\.(ts|js):\d+/);
  });

  test('a format that is not there, and a method that is not GET', async () => {
    expect((await asked({}, 'pdf')).status).toBe(404);
    expect((await request(new URL(atlas.at('/')).origin).post(addressOf('csv', RATES))).status).toBe(405);
  });
});

test('a long file is on its way before the last of it is read', async () => {
  const areas = Array.from({ length: 6 }, (_, i) => `D1000000${i + 1}`).join(',');
  const metrics =
    'care_homes,registered_beds,beds_per_100k,population,good_or_better_of_rated,good_or_better_of_all,rated_homes';
  const bands = 'AGE_18_PLUS,AGE_65_PLUS,AGE_75_PLUS,AGE_85_PLUS';
  const types = { from: '2021-10', areas, metrics, bands, care: 'nursing,residential' };
  const response = await fetchFile(atlas, 'csv', { ...RATES, ...types });
  let chunks = 0;
  for await (const _ of response.body!) chunks += 1;
  expect(chunks).toBeGreaterThan(1);
});
