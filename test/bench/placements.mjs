import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished, pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { built } from './built.mjs';

const { randomFor } = await built('seeds/demonstration/random.js');
const { openDatabase } = await built('server/database/database.js');
const { placementsImporter } = await built('server/placements/import/placements.js');
const { PLACEMENT_TABLE_COLUMNS } = await built('server/placements/import/placement-columns.js');
const { runImport } = await built('server/imports/run-import.js');

const LOTS = [
  ['residential', 'GENERAL_RESIDENTIAL'],
  ['residential-dementia', 'DEMENTIA_RESIDENTIAL'],
  ['nursing', 'GENERAL_NURSING'],
  ['nursing-dementia', 'DEMENTIA_NURSING'],
];
/** One row in a hundred is broken, in as many ways as this. */
const BREAKS = [
  (row) => (row[0] = 'D96999999'),
  (row) => (row[3] = 'PRIORTY'),
  (row) => (row[4] = 'nursing-demntia'),
  (row) => (row[10] = '2024-02-30 10:00'),
  (row) => (row[14] = '2019-01-01 10:00'),
  (row) => (row[21] = `${row[10]}/${row[10]}`),
  (row) => (row[17] = 'OPEN'),
  (row) => (row[1] = ''),
];

/**
 * Writes the same invented placements twice: as councils would send them, one in a hundred broken, and unbroken as COPY can
 * take them.
 */
export async function writePlacements(file, count, { councils }) {
  const files = [createWriteStream(file), createWriteStream(rawFile(file))];
  const random = randomFor('placements');
  const header = `${PLACEMENT_TABLE_COLUMNS.join(',')}\n`;
  let texts = [header, header];
  for (let no = 1; no <= count; no += 1) {
    const { row, from } = placement(no, random, councils);
    const sent = [...row];
    if (no % 100 === 0) BREAKS[(no / 100) % BREAKS.length](sent);
    else if (from) sent[21] = `${from}/${row[14]} FAMILY_CHOICE`;
    const pauses = `"[{""from"": ""${from}"", ""to"": ""${row[14]}"", ""reason"": ""FAMILY_CHOICE""}]"`;
    if (from) row[21] = pauses;
    texts[0] += `${sent.join(',')}\n`;
    texts[1] += `${row.join(',')}\n`;
    if (texts[0].length < 1_000_000) continue;
    for (const [i, out] of files.entries()) if (!out.write(texts[i])) await once(out, 'drain');
    texts = ['', ''];
  }
  files.forEach((out, i) => out.end(texts[i]));
  await Promise.all(files.map((out) => finished(out)));
}

const rawFile = (file) => file.replace('.csv', '-raw.csv');
const two = (number) => String(number).padStart(2, '0');

function placement(no, random, councils) {
  const month = `${random.between(2020, 2024)}-${two(random.between(1, 12))}`;
  const day = random.between(1, 20);
  const time = () => `${two(random.between(8, 17))}:${two(random.between(0, 59))}`;
  const on = (days) => `${month}-${two(day + days)}`;
  const waited = random.between(1, 4);
  const [lot, bedType] = random.pick(LOTS);
  const origin = random.next() < 0.4 ? 'HOSPITAL' : 'COMMUNITY';
  const row = [
    ...[random.pick(councils).code, `P${no}`, `1-9${String(random.between(1, 15_000)).padStart(9, '0')}`],
    ...[random.pick(['PRIORITY', 'URGENT', 'STANDARD', 'STANDARD']), lot, bedType],
    ...[random.pick(['COUNCIL', 'COUNCIL', 'CHC', 'SELF']), origin],
    ...[origin === 'HOSPITAL' ? random.between(1, 3) : '', random.pick(['TRUSTED', 'NOT_TRUSTED'])],
    ...[
      `${on(0)} ${time()}`,
      on(waited),
      `${on(1)} ${time()}`,
      `${on(waited)} 08:00`,
      `${on(waited)} 18:${two(no % 60)}`,
    ],
    ...[
      on(waited + 1),
      random.next() < 0.5 ? on(waited + 4) : '',
      'PLACED',
      '',
      random.next() < 0.2 ? 'OTHER' : '',
      '',
      '',
    ],
  ];
  return { row, from: random.next() < 0.03 ? `${on(0)} 18:00` : null };
}

/** A connection to a database that holds no placements any more. */
export async function emptied(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SET TIME ZONE 'Europe/London'`);
  await client.query('ALTER TABLE placement_request ALTER release_id SET DEFAULT 0');
  await client.query('TRUNCATE placement_request');
  return client;
}

/** The limit: the file as COPY can take it, straight into the table. */
export async function copyRaw({ url, file }) {
  const client = await emptied(url);
  const since = performance.now();
  const columns = PLACEMENT_TABLE_COLUMNS.join(', ');
  const copy = client.query(copyFrom(`COPY placement_request (${columns}) FROM STDIN CSV HEADER`));
  await pipeline(createReadStream(rawFile(file), { highWaterMark: 1 << 20 }), copy);
  const took = (performance.now() - since) / 1000;
  await client.end();
  return { took };
}

/** The product's importer, from looking through the file to the last check of the staged release. */
export async function importChecked({ url, file }) {
  await (await emptied(url)).end();
  const db = await openDatabase(url);
  try {
    const options = { referenceDate: '2025-09-30', covers: null, name: null, source: null };
    const request = {
      importer: placementsImporter,
      paths: [file],
      dryRun: true,
      acceptShrink: false,
      ...options,
    };
    const since = performance.now();
    let took = 0;
    const onProgress = (step) => {
      if (step === 'validated') took = (performance.now() - since) / 1000;
    };
    const { outcome, rows, rejected, messages } = await runImport(
      db,
      request,
      () => Promise.resolve(),
      onProgress,
    );
    if (outcome !== 'CHECKED') throw new Error(`${outcome}: ${messages.at(-1)?.message}`);
    const reported = messages.filter(({ row, severity }) => row !== null && severity === 'ERROR').length;
    return { took, rows, rejected, reported };
  } finally {
    await db.close();
  }
}
