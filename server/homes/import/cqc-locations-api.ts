import { loadAreaResolver } from '../../areas/area-resolver.js';
import type { Queryable } from '../../database/database.js';
import { apiRatings } from '../../quality/import/cqc-api-ratings.js';
import { ratingRows } from '../../quality/import/rating-sighting.js';
import type { Importer, ImportOptions, PreparedImport } from '../../releases/importer.js';
import { readJsonValues } from '../../releases/reading/json-values.js';
import { Report } from '../../releases/reading/report.js';
import type { SourceFile } from '../../releases/reading/source-file.js';
import type { Stage } from '../../releases/index.js';
import { apiSighting, type ApiContext, type ApiLocation } from './cqc-api-location.js';
import { isLocation, scanApiFiles, type ApiScan } from './cqc-api-scan.js';
import { CouncilCounts, coveredByOption, writeCoverage } from './coverage.js';
import { assumedReferenceDate } from '../../releases/reading/reference-date.js';
import { linkRows } from './location-links.js';
import { locationRows } from './location-sighting.js';
import { REGISTER_COMPLETE_FROM } from './register.js';

export const cqcLocationsApi: Importer = {
  dataset: {
    code: 'cqc-locations-api',
    name: 'CQC register: locations in detail',
    description:
      'Every location of the councils asked for, open and closed, as the syndication API of the Care Quality Commission ' +
      'gives it: registration dates, current number of beds, services, ratings with their history, and which ' +
      'registration followed which. One JSON object, an array of them, or a folder of files.',
    publisher: 'Care Quality Commission',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'updated daily; loaded monthly',
    expectedDays: 45,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const scan = await scanApiFiles(files);
    const report = new Report(sink);
    const referenceDate = options.referenceDate ?? assumedReferenceDate(scan.newestDate, report);
    return {
      version: referenceDate,
      referenceDate,
      write: (stage) => write(db, files, { ...options, referenceDate }, scan, stage),
    };
  },
};

async function write(
  db: Queryable,
  files: readonly SourceFile[],
  options: ImportOptions & { referenceDate: string },
  scan: ApiScan,
  stage: Stage,
): Promise<void> {
  const report = new Report(stage);
  const resolver = await loadAreaResolver(db);
  const asAt = options.referenceDate;
  scan.filesNotUsed.forEach((name) => report.tally('FILE_NOT_USED', name));
  const context: ApiContext = { resolver, asAt, providerNames: scan.providerNames, report };
  const councils = await writeLocations(files, context, stage);
  const assumed = options.covers === null;
  if (assumed) councils.sayAssumed(report, `from ${REGISTER_COMPLETE_FROM} to ${asAt}`);
  await writeCoverage(
    stage,
    assumed ? councils.codes : await coveredByOption(db, resolver, options.covers!, asAt),
    {
      kind: 'REGISTER',
      fromDate: asAt < REGISTER_COMPLETE_FROM ? asAt : REGISTER_COMPLETE_FROM,
      toDate: asAt,
      hasHomes: true,
      hasBeds: true,
      hasRatings: true,
    },
  );
  report.finish();
}

async function writeLocations(
  files: readonly SourceFile[],
  context: ApiContext,
  stage: Stage,
): Promise<CouncilCounts> {
  const councils = new CouncilCounts();
  const put = rowsOf(stage, context, councils);
  const seen = new Set<string>();
  for (const file of files) {
    let row = 0;
    for await (const location of readJsonValues(file)) {
      row += 1;
      if (!isLocation(location)) continue;
      if (!isRepeat(location, seen, row, file, context.report)) await put(location, row);
    }
  }
  return councils;
}

/** Writes the rows of one location: what it is, its ratings and its links. */
function rowsOf(stage: Stage, context: ApiContext, councils: CouncilCounts) {
  const sightings = locationRows(stage);
  const ratings = ratingRows(stage);
  const links = linkRows(stage);
  return async (location: ApiLocation, row: number) => {
    const sighting = apiSighting(location, row, context);
    if (!sighting) return;
    const { locationId, registeredFrom, councilCode, isCareHome } = sighting;
    await sightings.put(sighting);
    await ratings.put(
      apiRatings(location, { locationId, registeredFrom, row, asAt: context.asAt, report: context.report }),
    );
    await links.put(location);
    councils.add(councilCode!, location.localAuthority!.trim(), isCareHome);
    context.report.accept();
  };
}

function isRepeat(
  { locationId }: ApiLocation,
  seen: Set<string>,
  row: number,
  file: SourceFile,
  report: Report,
): boolean {
  const id = locationId?.trim();
  if (!id) return false;
  if (!seen.has(id)) {
    seen.add(id);
    return false;
  }
  report.reject(
    'DUPLICATE_ROW',
    { row, column: 'locationId', value: id },
    `${id} comes a second time in ${file.name}.`,
  );
  return true;
}
