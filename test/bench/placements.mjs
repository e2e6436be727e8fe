import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished, pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { built } from './built.mjs';

const { randomFor } = await built('seeds/demonstration/random.js');
const { CopyRows } = await built('server/releases/copy-rows.js');
const { eachRow } = await built('server/releases/reading/each-row.js');
const { Report } = await built('server/releases/reading/report.js');
const { RowRejected } = await built('server/releases/reading/row.js');
const { inspectFile } = await built('server/releases/reading/source-file.js');
const { openCsvTable } = await built('server/releases/reading/table.js');

const COLUMNS = [
  ...['placement_id', 'council_code', 'location_id', 'lot', 'funder', 'started_on', 'ended_on', 'weekly_fee'],
  'is_out_of_area',
];
const LOTS = ['RESIDENTIAL', 'RESIDENTIAL_DEMENTIA', 'NURSING', 'NURSING_DEMENTIA'];
const FUNDERS = ['COUNCIL', 'NHS_CHC', 'JOINT', 'SELF'];

/** Writes a file of invented placements. */
export async function writePlacements(file, count, { councils }) {
  const out = createWriteStream(file);
  const random = randomFor('placements');
  let text = `${COLUMNS.join(',')}\n`;
  for (let no = 1; no <= count; no += 1) {
    const month = `${random.between(2020, 2025)}-0${random.between(1, 9)}`;
    const ended = random.next() < 0.6 ? `${month}-28` : '';
    text += `P${no},${random.pick(councils).code},1-9${String(random.between(1, 15_000)).padStart(9, '0')},`;
    text += `${random.pick(LOTS)},${random.pick(FUNDERS)},${month}-0${random.between(1, 9)},${ended},`;
    text += `${random.between(60_000, 180_000) / 100},${random.next() < 0.2}\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await finished(out);
}

/** Makes the benchmark's own table; the product has none of placements. */
export async function makePlacementTable(client) {
  await client.query(`CREATE TABLE bench_placement (
    release_id bigint NOT NULL DEFAULT 0, placement_id text, council_code text, location_id text, lot text, funder text,
    started_on date, ended_on date, weekly_fee numeric, is_out_of_area boolean)`);
}

/** The limit: the file as it is, straight into the table. */
export async function copyRaw({ url, file }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('TRUNCATE bench_placement');
  const copy = client.query(copyFrom(`COPY bench_placement (${COLUMNS.join(', ')}) FROM STDIN CSV HEADER`));
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), copy);
  await client.end();
}

/** Every row read and checked by the code that the product's importers use, then stored by its COPY. */
export async function importChecked({ url, file, councils }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('TRUNCATE bench_placement');
  await client.end();
  const known = new Set(councils);
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, { names: [name], required: true }]));
  const table = await openCsvTable(await inspectFile(file), columns);
  const report = new Report({ message: () => undefined, count: () => undefined });
  const copy = await CopyRows.open(url, 1, 'bench_placement', COLUMNS);
  let stored = 0;
  await eachRow(table, null, report, (row) => {
    const values = checked(row, known);
    report.accept();
    stored += 1;
    return copy.write(values);
  });
  await copy.close();
  return stored;
}

function checked(row, councils) {
  const council = row.required('council_code', 'COUNCIL_UNKNOWN', 'The council');
  if (!councils.has(council))
    throw row.rejected('COUNCIL_UNKNOWN', 'council_code', `${council} is not known.`);
  const started = date(row, 'started_on');
  const ended = row.raw('ended_on') === '' ? null : date(row, 'ended_on');
  if (ended !== null && ended < started)
    throw row.rejected('PERIOD_IMPOSSIBLE', 'ended_on', 'Ended before it began.');
  const fee = row.decimal('weekly_fee');
  if (fee === null || fee < 0) throw new RowRejected('NUMBER_UNREADABLE', 'The fee is no amount.');
  return [
    ...[row.required('placement_id', 'LOCATION_ID_MISSING', 'The identifier'), council],
    row.required('location_id', 'LOCATION_ID_MISSING', 'The home'),
    ...[oneOf(row, 'lot', LOTS), oneOf(row, 'funder', FUNDERS), started, ended, fee],
    oneOf(row, 'is_out_of_area', ['true', 'false']),
  ];
}

const ISO = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function date(row, column) {
  const text = row.raw(column);
  if (ISO.test(text)) return text;
  throw row.rejected('DATE_UNREADABLE', column, `“${text}” is not a date.`);
}

function oneOf(row, column, values) {
  const text = row.raw(column);
  if (values.includes(text)) return text;
  throw row.rejected('VALUE_UNKNOWN', column, `“${text}” is none of ${values.join(', ')}.`);
}
