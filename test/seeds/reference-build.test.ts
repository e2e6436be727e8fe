import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildAreaResolver } from '../../server/areas/area-resolver.js';
import { readReferenceFile } from '../../server/areas/reference-file.js';
import { buildReference } from '../../seeds/reference/build/build-reference.js';
import { parseSource } from '../../seeds/reference/build/source-files.js';
import { describeWithSharedData, sharedData } from '../support/shared-data.js';

const seeds = path.resolve(__dirname, '../../seeds');

describeWithSharedData('the reference build', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'atlas-reference-'));
    buildReference(sharedData(), path.join(folder, 'reference'), path.join(folder, 'published'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    'reference/area.csv',
    'reference/area_alias.csv',
    'reference/area_succession.csv',
    'reference/area_membership.csv',
    'reference/clinical_commissioning_group.csv',
    'reference/population.csv',
    'published/published_figure.csv',
  ])('writes %s as it stands in the repository', (file) => {
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(readFileSync(path.join(seeds, file), 'utf8'));
  });
});

describeWithSharedData("the regulator's files", () => {
  const read = (file: string) => readReferenceFile(path.join(seeds, 'reference'), file);
  const file = sharedData('cqc', 'latest_ratings_care_homes_england_2021-02.csv.gz');
  const homes = () => parseSource(gunzipSync(readFileSync(file)).toString('utf8'));

  it('name no clinical commissioning group that we cannot place', () => {
    const known = new Set(read('clinical_commissioning_group.csv').map(({ code }) => code));
    const met = new Set(homes().map((row) => row['Location ONSPD CCG Code']));
    expect([...met].filter((code) => !known.has(code ?? ''))).toEqual([]);
    expect(met.size).toBe(135);
  });

  it('name no council that we cannot find', () => {
    const resolver = buildAreaResolver(
      read('area.csv').map((row) => ({
        code: String(row.code),
        name: String(row.name),
        areaType: String(row.area_type),
        validFrom: String(row.valid_from),
        validTo: row.valid_to ?? null,
        odsCode: row.ods_code ?? null,
      })),
      [],
    );
    const names = new Set(homes().map((row) => row['Location Local Authority'] ?? ''));
    const unknown = [...names].filter((name) => 'problem' in resolver.council(name, { asAt: '2021-02-01' }));
    expect(unknown).toEqual([]);
  });
});
