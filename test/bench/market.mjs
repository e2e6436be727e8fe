import pg from 'pg';
import { insertCountry, populationRows, REFERENCE_DATE } from './country.mjs';
import { makeHomes, RATING_COLUMNS, ratingsOf, SIGHTING_COLUMNS, sightingsOf } from './homes.mjs';
import { seconds, tell } from './progress.mjs';
import { built } from './built.mjs';

const { migrate, openDatabase } = await built('server/database/database.js');
const { rebuildDerived } = await built('server/derived/rebuild.js');
const { entities } = await built('server/graphql/index.js');
const { ensureDatasets, publishRelease, stageRelease } = await built('server/releases/index.js');

const dataset = {
  code: 'benchmark-country',
  name: 'Benchmark country',
  description: 'Invented for the benchmark: no home, company, person or place in it is real.',
  publisher: 'Care Market Atlas',
  licence: 'MIT',
  licenceUrl: null,
  homepage: null,
  expectedFrequency: 'never',
  expectedDays: null,
};

/** Derived tables have no foreign keys, which cost too much to check; PostGraphile is told of the one it needs. */
const relationForPeers = `COMMENT ON TABLE care_home_rating IS
  E'@foreignKey (location_id) references care_home (location_id)'`;

/**
 * Makes a database with a whole invented market in it, published as any release is.
 * @returns {Promise<{url: string, timings: Record<string, number>}>} seconds
 */
export async function makeMarket(serverUrl, name, country, homes) {
  const url = await createDatabase(serverUrl, name);
  const db = await openDatabase(url, { entities });
  try {
    await migrate(db);
    await insertCountry(db.pool, country);
    await ensureDatasets(db.pool, [dataset]);
    tell(`${name}: ${homes} homes × ${country.months} months in ${country.councils.length} councils`);
    const [staged, releaseId] = await seconds(() => stage(db, country, homes));
    const steps = {};
    const [published] = await seconds(() => publish(db, releaseId, steps));
    await db.pool.query(relationForPeers);
    await db.pool.query('VACUUM ANALYZE');
    const { rows } = await db.pool.query(
      `SELECT pg_database_size(current_database()) AS bytes, (SELECT count(*) FROM area_stock) AS stock,
              (SELECT count(*) FROM metric_series) AS series, (SELECT count(*) FROM care_home_rating) AS ratings`,
    );
    return { url, timings: { staged, published }, steps, ...rows[0] };
  } finally {
    await db.close();
  }
}

/** Makes a database, empty or with all that another one holds. @returns its address */
export async function createDatabase(serverUrl, name, template = 'template0') {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

function describe(checksum) {
  return {
    dataset: dataset.code,
    version: checksum,
    referenceDate: REFERENCE_DATE,
    checksum,
    fileNames: [],
    sourceNote: 'Invented for the benchmark.',
    isDemonstration: true,
  };
}

function stage(db, country, homes) {
  return stageRelease(db, describe('national'), async (to) => {
    await writeCoverage(to, country, country.councils);
    const population = to.rows('population_fact', [
      ...['area_code', 'mid_year', 'band', 'value', 'status', 'basis'],
    ]);
    for (const row of populationRows(country)) await population.write(row);
    await writeHomes(to, country, makeHomes(country, homes));
  });
}

async function writeCoverage(to, { firstDay }, councils) {
  const coverage = to.rows('release_coverage', [
    ...['council_code', 'kind', 'from_date', 'to_date', 'has_homes', 'has_beds', 'has_ratings'],
  ]);
  for (const { code } of councils)
    await coverage.write([code, 'REGISTER', firstDay, REFERENCE_DATE, true, true, true]);
}

async function writeHomes(to, country, homes) {
  const sightings = to.rows('location_sighting', SIGHTING_COLUMNS);
  const ratings = to.rows('rating_sighting', RATING_COLUMNS);
  let rows = 0;
  for (const home of homes) {
    for (const row of sightingsOf(home, country)) await sightings.write(row);
    for (const row of ratingsOf(home)) await ratings.write(row);
    rows += 1;
  }
  to.count({ rows, accepted: rows, rejected: 0 });
}

async function publish(db, releaseId, steps = {}) {
  let [step, since] = ['publishing', performance.now()];
  const onStep = (next) => {
    steps[step] = (performance.now() - since) / 1000;
    [step, since] = [next, performance.now()];
  };
  await publishRelease(db, releaseId, (client) => rebuildDerived(client, onStep));
  onStep('');
}

/** Publishes one council anew, with one bed more in each of its homes. @returns seconds, in all and by step */
export async function publishOneCouncil(url, country, homes) {
  const db = await openDatabase(url, { entities });
  try {
    const council = country.councils[1];
    const releaseId = await stageRelease(
      db,
      describe('one council'),
      async (to) => {
        await writeCoverage(to, country, [council]);
        await writeHomes(to, country, changed(makeHomes(country, homes), council));
      },
      { acceptShrink: true },
    );
    const steps = {};
    const [published] = await seconds(() => publish(db, releaseId, steps));
    return { published, steps };
  } finally {
    await db.close();
  }
}

function* changed(homes, council) {
  for (const home of homes) if (home.council === council) yield { ...home, beds: home.beds + 1 };
}
