import { loadAreaResolver } from '../../areas/area-resolver.js';
import type { Queryable } from '../../database/database.js';
import { csvRating } from '../../quality/import/cqc-csv-rating.js';
import { ratingRows } from '../../quality/import/rating-sighting.js';
import type { Stage } from '../../releases/index.js';
import type { Importer, ImportOptions, PreparedImport } from '../../releases/importer.js';
import { ColumnDatesScan, type ColumnDates } from '../../releases/reading/column-dates.js';
import { eachRow } from '../../releases/reading/each-row.js';
import { keptAside } from '../../releases/reading/kept-aside.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { assumedReferenceDate } from '../../releases/reading/reference-date.js';
import { Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { openCsvTable, type SourceTable } from '../../releases/reading/table.js';
import { CouncilCounts, coveredByOption, writeCoverage } from './coverage.js';
import { CouncilFinder } from './council-finder.js';
import { flagColumns, locationsColumns, type LocationsColumn } from './cqc-csv-columns.js';
import { csvSighting, type CsvContext } from './cqc-csv-row.js';
import { nationalCoverage } from './national-coverage.js';
import { locationRows } from './location-sighting.js';
import { REGISTER_COMPLETE_FROM } from './register.js';

type Table = SourceTable<LocationsColumn>;

export const cqcLocationsCsv: Importer = {
  dataset: {
    code: 'cqc-locations-csv',
    name: 'CQC directory of locations',
    description:
      'Exports of the directory of the Care Quality Commission, one row for each location, with beds, services, dates ' +
      'and the latest ratings as far as the file has them. Columns are found by their headers.',
    publisher: 'Care Quality Commission',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'monthly',
    expectedDays: 45,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const table = await openCsvTable(onlyFile(files), locationsColumns);
    const report = new Report(sink);
    const scan = new ColumnDatesScan(table, ['registeredFrom', 'deregisteredOn', 'publishedOn']);
    for await (const batch of table.rows()) batch.forEach(({ cells }) => scan.see(cells));
    const dates = scan.result('DMY', report);
    const referenceDate = options.referenceDate ?? assumedReferenceDate(dates.newest, report);
    return {
      version: referenceDate,
      referenceDate,
      write: (stage) => write(db, table, dates, { ...options, referenceDate }, stage),
    };
  },
};

async function write(
  db: Queryable,
  table: Table,
  dates: ColumnDates<LocationsColumn>,
  options: ImportOptions & { referenceDate: string },
  stage: Stage,
): Promise<void> {
  const report = new Report(stage);
  const resolver = await loadAreaResolver(db);
  const asAt = options.referenceDate;
  const flags = flagColumns(table.header);
  const known = new Set([
    ...Object.values(table.header.at),
    ...flags.services.map(({ at }) => at),
    ...flags.specialisms.map(({ at }) => at),
  ]);
  const aside = keptAside(table.header, known, report);
  const context = { asAt, resolver, finder: new CouncilFinder(resolver, asAt), flags, aside, report };
  const { councils, hasClosed } = await writeRows(table, dates, context, stage);
  const covered = options.covers
    ? await coveredByOption(db, resolver, options.covers, asAt)
    : await nationalCoverage(db, councils, asAt, report);
  await writeCoverage(stage, covered, {
    kind: hasClosed ? 'REGISTER' : 'SNAPSHOT',
    fromDate: hasClosed && asAt > REGISTER_COMPLETE_FROM ? REGISTER_COMPLETE_FROM : asAt,
    toDate: asAt,
    hasHomes: true,
    hasBeds: table.header.at.beds !== undefined,
    hasRatings: table.header.at.rating !== undefined,
  });
  report.finish();
}

async function writeRows(
  table: Table,
  dates: ColumnDates<LocationsColumn>,
  context: CsvContext,
  stage: Stage,
) {
  const { report } = context;
  const sightings = locationRows(stage);
  const ratings = ratingRows(stage);
  const seen = new Set<string>();
  const councils = new CouncilCounts();
  let hasClosed = false;
  await eachRow(table, dates, report, async (row: Row<LocationsColumn>) => {
    const sighting = csvSighting(row, context);
    const rated = csvRating(row, sighting, report);
    if (seen.has(sighting.locationId)) {
      throw row.rejected('DUPLICATE_ROW', 'locationId', `${sighting.locationId} comes a second time.`);
    }
    seen.add(sighting.locationId);
    await sightings.put(sighting);
    if (rated.length > 0) await ratings.put(rated);
    councils.add(sighting.councilCode!, row.text('council')!, sighting.isCareHome);
    hasClosed ||= sighting.deregisteredOn !== null;
    report.accept();
  });
  return { councils, hasClosed };
}
