import { loadAreaResolver } from '../../areas/area-resolver.js';
import type { Queryable } from '../../database/database.js';
import { CouncilFinder } from '../../homes/import/council-finder.js';
import { CouncilCounts, coveredByOption, writeCoverage } from '../../homes/import/coverage.js';
import { nationalCouncils } from '../../homes/import/national-coverage.js';
import { locationRows } from '../../homes/import/location-sighting.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { assumedReferenceDate } from '../../releases/reading/reference-date.js';
import type { Importer, ImportOptions, PreparedImport } from '../../releases/importer.js';
import { eachRow } from '../../releases/reading/each-row.js';
import { Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { openCsvTable, type SourceTable } from '../../releases/reading/table.js';
import type { Stage } from '../../releases/index.js';
import { ratingsColumns, type RatingsColumn } from './cqc-ratings-columns.js';
import { headlineRating, ratedLocation } from './cqc-ratings-row.js';
import { isOverall, scanRatings, type RatingsScan } from './cqc-ratings-scan.js';
import { ratingRows } from './rating-sighting.js';

export const cqcRatingsCsv: Importer = {
  dataset: {
    code: 'cqc-ratings-csv',
    name: 'CQC latest ratings',
    description:
      'The newest rating of every rated location, as the Care Quality Commission prints it each month: one row for each ' +
      'location, service group and key question. The headline is group Overall, domain Overall. Compressed or not.',
    publisher: 'Care Quality Commission',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'monthly',
    expectedDays: 45,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const table = await openCsvTable(onlyFile(files), ratingsColumns);
    const report = new Report(sink);
    const scan = await scanRatings(table, report);
    const referenceDate = options.referenceDate ?? assumedReferenceDate(scan.dates.newest, report);
    return {
      version: referenceDate,
      referenceDate,
      write: (stage) => write(db, table, scan, { ...options, referenceDate }, stage),
    };
  },
};

async function write(
  db: Queryable,
  table: SourceTable<RatingsColumn>,
  scan: RatingsScan,
  options: ImportOptions & { referenceDate: string },
  stage: Stage,
): Promise<void> {
  const report = new Report(stage);
  const resolver = await loadAreaResolver(db);
  const asAt = options.referenceDate;
  const finder = new CouncilFinder(resolver, asAt);
  const councils = new CouncilCounts();
  await eachRow(
    table,
    scan.dates,
    report,
    rowWork(stage, scan, { asAt, finder, report, resolver }, councils),
  );
  const covered = options.covers
    ? await coveredByOption(db, resolver, options.covers, asAt)
    : await ratedCoverage(db, councils, asAt, report);
  const snapshot = { kind: 'SNAPSHOT', fromDate: asAt, toDate: asAt } as const;
  await writeCoverage(stage, covered, { ...snapshot, hasHomes: false, hasBeds: false, hasRatings: true });
  report.finish();
}

/** Writes a location and its rating at its headline row; the other rows only add to it. */
function rowWork(
  stage: Stage,
  scan: RatingsScan,
  context: Parameters<typeof ratedLocation>[1],
  councils: CouncilCounts,
) {
  const { report } = context;
  const sightings = locationRows(stage);
  const ratings = ratingRows(stage);
  const written = new Set<string>();
  return async (row: Row<RatingsColumn>): Promise<void> => {
    const id = row.text('locationId') ?? '';
    const isHeadline = isOverall(row.text('group')) && isOverall(row.text('domain'));
    if (scan.headlines.has(id) && !isHeadline) {
      if (isOverall(row.text('group'))) report.accept();
      else report.setAside('RATING_GROUP_IGNORED', `${id}: ${row.text('group')}`);
      return;
    }
    if (written.has(id)) {
      if (isHeadline)
        throw row.rejected('DUPLICATE_ROW', 'locationId', `${id} has a headline rating a second time.`);
      report.setAside('RATING_GROUP_IGNORED', `${id}: ${row.text('group')}`);
      return;
    }
    const sighting = ratedLocation(row, context);
    const rating = isHeadline ? headlineRating(row, scan.domains.get(id) ?? [], context.asAt) : null;
    if (!isHeadline) report.tally('RATING_NO_HEADLINE', id);
    written.add(id);
    await sightings.put(sighting);
    await ratings.put(rating ? [rating] : []);
    councils.add(sighting.councilCode!, row.text('council')!, sighting.isCareHome);
    report.accept();
  };
}

async function ratedCoverage(
  db: Queryable,
  councils: CouncilCounts,
  asAt: string,
  report: Report,
): Promise<string[]> {
  const national = await nationalCouncils(db, councils, asAt);
  if (national) {
    const text = `The file names ${councils.codes.length} councils: taken to list every rated home of England on ${asAt}.`;
    report.say('COVERAGE_ASSUMED', {}, text);
    return national;
  }
  councils.sayAssumed(report, `on ${asAt}, in its rated homes,`);
  return councils.codes;
}
