import { loadAreaResolver } from '../../areas/area-resolver.js';
import { gssCode } from '../../areas/area-name.js';
import type { Queryable } from '../../database/database.js';
import type { Stage } from '../../releases/index.js';
import type { Importer, ImportOptions, PreparedImport } from '../../releases/importer.js';
import { eachRow } from '../../releases/reading/each-row.js';
import { keptAside, type KeptAside } from '../../releases/reading/kept-aside.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { assumedReferenceDate, monthInName } from '../../releases/reading/reference-date.js';
import { Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { openCsvTable, type SourceTable } from '../../releases/reading/table.js';
import { coordinatesOf, listed, locationId, postcodeOf } from './cells.js';
import { CouncilFinder } from './council-finder.js';
import { CouncilCounts, coveredByOption, writeCoverage } from './coverage.js';
import { knownHomes } from './known-homes.js';
import { locationRows, type LocationSighting } from './location-sighting.js';
import { isCareHomeService, serviceTypeNames, withNursing } from './service-types.js';
import { snapshotColumns, type SnapshotColumn } from './snapshot-columns.js';
import { identify } from './snapshot-identity.js';

export const careHomeSnapshotsCsv: Importer = {
  dataset: {
    code: 'care-home-snapshots-csv',
    name: 'Lists of open care homes',
    description:
      'What was open on one day, by name, type and postcode, as councils publish it from the register of the Care Quality ' +
      'Commission. No beds, no ratings and, before 2020, no identifiers.',
    publisher: 'Councils, from the Care Quality Commission',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'irregular',
    expectedDays: null,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const file = onlyFile(files);
    const table = await openCsvTable(file, snapshotColumns);
    const referenceDate =
      options.referenceDate ??
      assumedReferenceDate(monthInName(file.name), new Report(sink), 'the month in the name of the file');
    return {
      version: referenceDate,
      referenceDate,
      write: (stage) => write(db, table, { ...options, referenceDate }, stage),
    };
  },
};

/** A row read, and its identifier if the file has one. */
interface Found {
  row: number;
  sighting: LocationSighting;
  council: string;
}

async function write(
  db: Queryable,
  table: SourceTable<SnapshotColumn>,
  options: ImportOptions & { referenceDate: string },
  stage: Stage,
): Promise<void> {
  const report = new Report(stage);
  const resolver = await loadAreaResolver(db);
  const asAt = options.referenceDate;
  const known = new Set(Object.values(table.header.at));
  const context = {
    asAt,
    finder: new CouncilFinder(resolver, asAt),
    report,
    aside: keptAside(table.header, known, report),
  };
  const found: Found[] = [];
  await eachRow(table, null, report, (row) => void found.push(readRow(row, context)));
  await nameHomes(db, found, asAt, report);
  const councils = new CouncilCounts();
  await writeRows(found, stage, report, councils);
  if (!options.covers) councils.sayAssumed(report, `on ${asAt}`);
  const covered = options.covers ? await coveredByOption(db, resolver, options.covers, asAt) : councils.codes;
  const topics = {
    kind: 'SNAPSHOT',
    fromDate: asAt,
    toDate: asAt,
    hasHomes: true,
    hasBeds: false,
    hasRatings: false,
  } as const;
  await writeCoverage(stage, covered, topics);
  report.finish();
}

function readRow(
  row: Row<SnapshotColumn>,
  { asAt, finder, report, aside }: { asAt: string; finder: CouncilFinder; report: Report; aside: KeptAside },
): Found {
  const council = finder.ofRow(row, 'council');
  const code = row.text('councilCode');
  if (code !== null && code !== council.code)
    report.tally(
      'AREA_CODE_REPAIRED',
      `${council.name}: ${code}${gssCode(code) === council.code ? '' : ' is another area'}`,
    );
  const serviceTypes = serviceTypeNames(listed(row.text('type')));
  const sighting: LocationSighting = {
    locationId: row.text('locationId') === null ? '' : locationId(row, 'locationId'),
    asAt,
    name: row.required('name', 'NAME_MISSING', 'The name'),
    postcode: postcodeOf(row, 'postcode', report),
    providerId: null,
    providerName: row.text('provider'),
    brandId: null,
    brandName: null,
    councilCode: council.code,
    ccgCode: null,
    icbCode: null,
    ...coordinatesOf(row, 'longitude', 'latitude'),
    isCareHome: isCareHomeService(serviceTypes),
    withNursing: withNursing(serviceTypes),
    serviceTypes,
    specialisms: [],
    registeredFrom: null,
    deregisteredOn: null,
    isDormant: null,
    registeredBeds: null,
    odsCode: null,
    keptAside: aside.read(row.cells),
  };
  return { row: row.number, sighting, council: council.name };
}

/** Fills in the identifiers that the file does not have. */
async function nameHomes(
  db: Queryable,
  found: readonly Found[],
  asAt: string,
  report: Report,
): Promise<void> {
  const unnamed = found.filter(({ sighting }) => sighting.locationId === '');
  const homes = unnamed.map(({ sighting: { name, postcode } }) => ({ name, postcode: postcode ?? '' }));
  const known = await knownHomes(db, [...new Set(homes.map(({ postcode }) => postcode))]);
  const identities = identify(homes, known, asAt);
  identities.forEach(({ locationId: id, by, knownAs }, i) => {
    const { sighting, row } = unnamed[i]!;
    sighting.locationId = id;
    const example = `${sighting.name}, ${sighting.postcode ?? 'no postcode'}`;
    if (by === 'NAME') report.tally('IDENTITY_BY_NAME', example);
    if (by === 'NEW') report.tally('IDENTITY_NEW', example);
    const text = `“${sighting.name}” is taken for “${knownAs}” (${id}), the only home known at ${sighting.postcode}.`;
    if (by === 'RENAMED') report.say('IDENTITY_RENAMED', { row, value: sighting.name }, text);
  });
}

async function writeRows(
  found: readonly Found[],
  stage: Stage,
  report: Report,
  councils: CouncilCounts,
): Promise<void> {
  const sightings = locationRows(stage);
  const seen = new Set<string>();
  for (const { row, sighting, council } of found) {
    if (seen.has(sighting.locationId)) {
      report.reject(
        'DUPLICATE_ROW',
        { row, value: sighting.locationId },
        `${sighting.locationId} comes a second time.`,
      );
      continue;
    }
    seen.add(sighting.locationId);
    await sightings.put(sighting);
    councils.add(sighting.councilCode!, council, sighting.isCareHome);
    report.accept();
  }
}
