import type { Queryable } from '../../database/database.js';
import type { Stage } from '../../releases/index.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import { eachRow } from '../../releases/reading/each-row.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { refuseFile, Report } from '../../releases/reading/report.js';
import { loadAreaResolver } from '../area-resolver.js';
import { modelledArea } from './area-kinds.js';
import { openPopulation, type PopulationTable } from './open-population.js';
import { PopulationFacts } from './population-facts.js';

export const onsPopulation: Importer = {
  workbook: true,
  dataset: {
    code: 'ons-population',
    name: 'Population by age',
    description:
      'Residents by area and age band: mid-year estimates by band or by single year of age, as csv or as the workbooks ' +
      'of the Office for National Statistics, and age groups of a census.',
    publisher: 'Office for National Statistics',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'yearly',
    expectedDays: 500,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const source = await openPopulation(onlyFile(files));
    const year = (await newestYear(source)) ?? yearOf(options.referenceDate, source, new Report(sink));
    const isCensus = source.reader.basis === 'CENSUS';
    return {
      version: `${isCensus ? 'Census' : 'Mid'}-${year}`,
      referenceDate: options.referenceDate ?? (isCensus ? `${year}-03-21` : `${year}-06-30`),
      write: (stage) => write(db, source, year, stage),
    };
  },
};

/** The newest mid-year of a table that names them row by row; null where it does not. */
async function newestYear({ table, reader }: PopulationTable): Promise<number | null> {
  const at = table.header.at.midYear;
  if (at === undefined || reader.columns.midYear === undefined) return null;
  let newest: number | null = null;
  for await (const batch of table.rows()) {
    for (const { cells } of batch) {
      const year = Number(cells[at]);
      if (Number.isInteger(year) && year > 1900 && year < 2100 && year > (newest ?? 0)) newest = year;
    }
  }
  return newest;
}

/** The mid-year of a table that does not name it: the latest one on or before the reference date, or as its title says. */
function yearOf(referenceDate: string | null, { year, reader }: PopulationTable, report: Report): number {
  if (referenceDate !== null) {
    const given = Number(referenceDate.slice(0, 4));
    return reader.basis === 'CENSUS' || referenceDate.slice(5) >= '06-30' ? given : given - 1;
  }
  if (year === null) {
    throw refuseFile(
      'REFERENCE_DATE_MISSING',
      'The file does not say of which mid-year it is: give --reference-date.',
    );
  }
  report.say(
    'MID_YEAR_ASSUMED',
    { value: String(year) },
    `Taken to be of ${year}, as its title or name says.`,
  );
  return year;
}

async function write(
  db: Queryable,
  { table, reader }: PopulationTable,
  year: number,
  stage: Stage,
): Promise<void> {
  const report = new Report(stage);
  const resolver = await loadAreaResolver(db);
  const facts = new PopulationFacts(reader.adds);
  await eachRow(table, null, report, (row) => {
    const code = row.required('code', 'AREA_CODE_MISSING', 'The area code');
    const area = modelledArea(resolver, code, row.title('code'), report);
    if (area === null) return;
    facts.add(area, reader.midYear(row) ?? year, reader.bands(row), row);
    report.accept();
  });
  const rows = stage.rows('population_fact', ['area_code', 'mid_year', 'band', 'value', 'status', 'basis']);
  for (const { area, midYear, band, value, status } of facts.all()) {
    await rows.write([area, midYear, band, value, status, reader.basis]);
  }
  report.finish();
}
