import { createReadStream, readFileSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse, type Options } from 'csv-parse';
import { demonstrationSightings } from '../../../seeds/demonstration/sightings.js';
import { describeWithSharedData, sharedData } from '../../support/shared-data.js';

const { locations } = demonstrationSightings();
const key = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const HEADED: Options = { columns: true, bom: true, relax_column_count: true };

async function realNames(): Promise<{ homes: Set<string>; companies: Set<string> }> {
  const homes = new Set<string>();
  const companies = new Set<string>();
  const ratings = createReadStream(sharedData('cqc/latest_ratings_care_homes_england_2021-02.csv.gz'));
  for await (const row of ratings.pipe(createGunzip()).pipe(parse(HEADED))) {
    homes.add(key(row['Location Name']));
    companies.add(key(row['Provider Name']));
    companies.add(key(row['Brand Name']));
  }
  for (const { name } of JSON.parse(
    readFileSync(sharedData('cqc/api_oldham_2025-03/location_details.json'), 'utf8'),
  ))
    homes.add(key(name));
  return { homes, companies };
}

describeWithSharedData('beside the real register, the demonstration country', () => {
  it('has no home and no company of a real name', async () => {
    const { homes, companies } = await realNames();
    expect(homes.size).toBeGreaterThan(10_000);
    const taken = locations.filter(
      ({ name, provider_name, brand_name }) =>
        homes.has(key(name)) ||
        companies.has(key(provider_name)) ||
        (brand_name !== null && companies.has(key(brand_name))),
    );
    expect(taken.map(({ name, provider_name }) => `${name} / ${provider_name}`)).toEqual([]);
  });
});
