import { loadAreaResolver } from '../../../areas/area-resolver.js';
import type { Importer, PreparedImport } from '../../../releases/importer.js';
import { onlyFile } from '../../../releases/reading/only-file.js';
import { refuseFile } from '../../../releases/reading/report.js';
import type { SourceFile } from '../../../releases/reading/source-file.js';
import { allRecords } from '../all-records.js';
import { type FinancialYear, financialYearIn, financialYearOfDay } from '../financial-year.js';
import { areaOfPlace } from './pss-place.js';
import type { PssTable } from './pss-row.js';
import { readTidy } from './tidy-layout.js';
import { readTransposed } from './transposed-layout.js';
import { readWide } from './wide-layout.js';
import { writePssTable } from './write-pss-table.js';

export const pssEx1: Importer = {
  dataset: {
    code: 'pss-ex1',
    name: 'Personal Social Services: Expenditure and Unit Costs (PSS-EX1)',
    description:
      'Council expenditure and unit costs of care homes for people aged 65 and over, final data by council: the tables of ' +
      '2009-10 to 2013-14, those of unit costs and of activity of 2014-15, and a tidy table of several years. The layout is ' +
      'told from the header.',
    publisher: 'Health and Social Care Information Centre (NHS England)',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'yearly, until 2014-15',
    expectedDays: null,
  },

  async prepare(db, files, options): Promise<PreparedImport> {
    const file = onlyFile(files);
    const table = await openTable(file, options.referenceDate);
    const newest = table.rows.map(({ year }) => year.lastDay).reduce((a, b) => (a > b ? a : b), '');
    const { label, lastDay } = financialYearOfDay(newest);
    return {
      version: `${label}, ${table.title}`,
      referenceDate: lastDay,
      write: async (stage) => {
        const resolver = await loadAreaResolver(db);
        await writePssTable(stage, table, ({ place, year }) =>
          areaOfPlace(place, year.lastDay, resolver, 'council'),
        );
      },
    };
  },
};

/** @throws ReleaseRefused HEADER_MISSING, REFERENCE_DATE_MISSING */
async function openTable(file: SourceFile, referenceDate: string | null): Promise<PssTable> {
  const records = await allRecords(file);
  const year = referenceDate ? financialYearOfDay(referenceDate) : yearOf(records, file.name);
  const table = readTidy(records) ?? readWide(records, year ?? ANY) ?? readTransposed(records, year ?? ANY);
  if (!table || table.rows.length === 0) {
    const text =
      `${file.name}: no table of PSS-EX1 was found. Wanted: a column headed “Average gross weekly expenditure per person ` +
      'on supporting older people in nursing care” and its three neighbours (2009-10 to 2013-14); rows told by support type, ' +
      'age category, primary support reason and service delivery mechanism (2014-15); or financial_year, council_code, ' +
      'council_name, measure and gbp_per_week.';
    throw refuseFile('HEADER_MISSING', text, { column: 'Average gross weekly expenditure per person' });
  }
  if (table.rows.every((row) => row.year === ANY)) {
    const text = `${file.name} does not say of which financial year it is: give its last day, --reference-date 2014-03-31.`;
    throw refuseFile('REFERENCE_DATE_MISSING', text);
  }
  return table;
}

/** Stands for a year that is not known, until it is clear that the file needs one. */
const ANY: FinancialYear = { label: '', lastDay: '' };

/** The year that the title, a heading or the name of the file says. */
function yearOf(records: readonly string[][], name: string): FinancialYear | null {
  const title = records
    .slice(0, 3)
    .map((cells) => cells[0] ?? '')
    .join(' ');
  return financialYearIn(title) ?? financialYearIn(name);
}
