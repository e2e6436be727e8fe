import type { Importer, PreparedImport } from '../../releases/importer.js';
import { storeCheckedRows } from '../../releases/reading/checked-rows.js';
import { dayNumber, instantOf } from '../../releases/reading/london-time.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { checkPrivateHeader } from '../../releases/reading/private-header.js';
import { PrivateReport } from '../../releases/reading/private-report.js';
import { openCsvTable } from '../../releases/reading/table.js';
import { dayOfFile } from './day-of-file.js';
import { KnownCodes } from './known-codes.js';
import { PlacementCheck } from './placement-check.js';
import { PLACEMENT_TABLE_COLUMNS, placementColumns } from './placement-columns.js';

/** Requests for a place in a care home and what became of them, as councils export them. */
export const placementsImporter: Importer = {
  dataset: {
    code: 'placements',
    name: 'Placement requests',
    description:
      'When a council asked for a place in a care home, how urgently and in which lot, and when one was accepted. ' +
      'Nothing in it is about a person: a file with such a column is refused.',
    publisher: 'The commissioning council',
    licence: 'Private to the commissioning council',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'monthly',
    expectedDays: 45,
  },
  keptPerRule: 10_000,

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const file = onlyFile(files);
    const table = await openCsvTable(file, placementColumns);
    checkPrivateHeader(file.name, table.header, new PrivateReport(sink));
    const referenceDate = dayOfFile(file.name, options.referenceDate);
    return {
      version: referenceDate,
      referenceDate,
      write: async (stage) => {
        const report = new PrivateReport(stage);
        const last = instantOf(dayNumber(referenceDate) + 1, 0) - 1 / 60;
        const check = new PlacementCheck(table.header, await KnownCodes.load(db), report, last);
        const writer = stage.rows('placement_request', PLACEMENT_TABLE_COLUMNS);
        await storeCheckedRows(table, report, writer, (cells, row) => check.check(cells, row));
        report.finish();
      },
    };
  },
};
