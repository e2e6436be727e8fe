import type { Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { databaseWithAreas } from './support/areas';
import { importFiles, rowsOf, rulesOf } from './support/import';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
});

describeWithSharedData('boundaries', () => {
  test.each([
    ['ctyua_2023-12_england_simplified.topojson', 153, 153],
    ['ctyua_2023-12_uk_bsc.geojson', 218, 175],
    ['icb_2023-04_en_bsc.geojson', 42, 42],
    ['icb_2023-04_england_simplified.topojson', 42, 42],
    ['regions_2023-12_en_buc.geojson', 9, 9],
  ])('of %s: %d features, %d of areas that we hold', async (name, rows, accepted) => {
    const result = await importFiles(db, 'area-boundaries', sharedData('boundaries', name));
    expect(result).toMatchObject({ outcome: 'PUBLISHED', rows, accepted, rejected: 0 });
    expect(
      await rowsOf(
        db,
        `SELECT count(*) FROM area_boundary WHERE release_id = $1 AND geometry->>'type' IN ('Polygon', 'MultiPolygon')`,
        [result.release],
      ),
    ).toEqual([{ count: accepted }]);
  });
});

const square = (size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [size, 0],
      [size, size],
      [0, 0],
    ],
  ],
});
const collection = (...features: { properties: object; geometry: object | null }[]) =>
  fileOf(
    'areas.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map((one) => ({ type: 'Feature', ...one })),
    }),
  );

describe('a boundary file', () => {
  test('names its areas in a property whose name carries the year', async () => {
    const file = collection({
      properties: { CTYUA24CD: 'E08000004', CTYUA24NM: 'Oldham' },
      geometry: square(1),
    });
    const result = await importFiles(db, 'area-boundaries', file, { dryRun: true });
    expect(result).toMatchObject({ accepted: 1 });
    expect(result.messages).toMatchObject([{ rule: 'REFERENCE_DATE_ASSUMED', value: '2024-12-31' }]);
  });

  test('rejects features without an outline, or with one on the national grid', async () => {
    const file = collection(
      { properties: { code: 'E08000001' }, geometry: square(1) },
      { properties: { code: 'E08000002' }, geometry: null },
      { properties: { code: 'E08000003' }, geometry: square(400_000) },
      { properties: { code: 'E08000001' }, geometry: square(1) },
    );
    const result = await importFiles(db, 'area-boundaries', file, { referenceDate: '2024-01-01' });
    expect(rulesOf(result)).toEqual({ GEOMETRY_MISSING: 1, GEOMETRY_NOT_DEGREES: 1, DUPLICATE_ROW: 1 });
    expect(result).toMatchObject({ accepted: 1, rejected: 3 });
  });

  test.each(['{"type":"FeatureCollection","features":[]}', '[1,2]', '{"a":1}'])(
    'without areas is refused: %s',
    async (content) => {
      const result = await importFiles(db, 'area-boundaries', fileOf('a.json', content));
      expect(result).toMatchObject({ outcome: 'REFUSED', messages: [{ rule: 'HEADER_MISSING' }] });
    },
  );
});
