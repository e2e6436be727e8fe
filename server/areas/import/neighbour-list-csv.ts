import type { Stage } from '../../releases/index.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import { eachRow } from '../../releases/reading/each-row.js';
import type { ColumnSpec } from '../../releases/reading/header.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { assumedReferenceDate, monthInName, yearInName } from '../../releases/reading/reference-date.js';
import { refuseFile, Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { openCsvTable } from '../../releases/reading/table.js';
import { loadAreaResolver, type AreaResolver } from '../area-resolver.js';

const columns = {
  area: { names: ['area_code', 'area'], required: true },
  neighbour: {
    names: ['neighbour_code', 'neighbour_area_code', 'neighbour', 'neighbor_code'],
    required: true,
  },
  rank: { names: ['rank'] },
  distance: { names: ['distance'] },
} satisfies Record<string, ColumnSpec>;
type Column = keyof typeof columns;

interface Neighbour {
  area: string;
  neighbour: string;
  rank: number | null;
  distance: number | null;
}

export const neighbourListCsv: Importer = {
  dataset: {
    code: 'neighbour-list-csv',
    name: 'Lists of similar councils',
    description:
      'For each council those it is compared with, nearest first: columns area_code and neighbour_code, and rank and ' +
      'distance where the list has them. Each import is one list with its name and its source.',
    publisher: 'As named by whoever loads the list',
    licence: 'As named by whoever loads the list; many models of similar councils are not free to publish',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'irregular',
    expectedDays: null,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const { name, source } = options;
    if (!name || !source) {
      throw refuseFile('OPTION_MISSING', 'A list of similar councils needs --name and --source.', {
        column: name ? '--source' : '--name',
      });
    }
    const file = onlyFile(files);
    const table = await openCsvTable(file, columns);
    const year = yearInName(file.name);
    const named = monthInName(file.name) ?? (year === null ? null : `${year}-12-31`);
    const referenceDate =
      options.referenceDate ?? assumedReferenceDate(named, new Report(sink), 'as its name says');
    const list = { name, source };
    return {
      version: `${name}, ${referenceDate}`,
      referenceDate,
      sourceNote: source,
      write: async (stage) => {
        const report = new Report(stage);
        const neighbours: Neighbour[] = [];
        const read = reader(await loadAreaResolver(db), report, referenceDate);
        await eachRow(table, null, report, (row) => {
          const found = read(row);
          if (found) neighbours.push(found);
        });
        await store(stage, list, neighbours);
        report.finish();
      },
    };
  },
};

/** Reads the rows one after another. */
function reader(resolver: AreaResolver, report: Report, asAt: string) {
  const seen = new Set<string>();
  return (row: Row<Column>): Neighbour | null => {
    const area = council(row, 'area', resolver, asAt);
    const neighbour = council(row, 'neighbour', resolver, asAt);
    if (area === neighbour) {
      report.setAside('NEIGHBOUR_IS_SELF', area);
      return null;
    }
    const key = `${area}|${neighbour}`;
    if (seen.has(key))
      throw row.rejected('DUPLICATE_ROW', 'neighbour', `${neighbour} comes a second time for ${area}.`);
    seen.add(key);
    report.accept();
    return { area, neighbour, rank: row.decimal('rank'), distance: row.decimal('distance') };
  };
}

/** A council by code or name. @throws RowRejected */
function council(row: Row<Column>, column: Column, resolver: AreaResolver, asAt: string): string {
  const text = row.required(column, 'AREA_CODE_MISSING', 'The council');
  const found = resolver.council(text, { asAt });
  if ('code' in found) return found.code;
  throw row.rejected('COUNCIL_UNKNOWN', column, `There is no council ${text}.`);
}

/** Stores one list for each area; where the file has no ranks, its order is the rank. */
async function store(
  stage: Stage,
  { name, source }: { name: string; source: string },
  neighbours: readonly Neighbour[],
): Promise<void> {
  const ranked = neighbours.map((one, i) => ({ ...one, rank: one.rank ?? i, position: i }));
  await stage.db.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($4::jsonb)
                  AS r(area text, neighbour text, rank double precision, distance double precision, "position" int)),
          list AS (INSERT INTO neighbour_list (release_id, name, source, area_code)
                   SELECT DISTINCT $1::bigint, $2, $3, area FROM given RETURNING id, area_code)
     INSERT INTO neighbour (list_id, neighbour_code, rank, distance)
     SELECT list.id, given.neighbour, row_number() OVER (PARTITION BY list.id ORDER BY given.rank, given."position"), given.distance
     FROM   given JOIN list ON list.area_code = given.area`,
    [stage.releaseId, name, source, JSON.stringify(ranked)],
  );
}
