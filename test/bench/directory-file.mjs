import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { built } from './built.mjs';

const { randomFor } = await built('seeds/demonstration/random.js');
const { openDatabase } = await built('server/database/database.js');
const { entities } = await built('server/graphql/index.js');
const { importers } = await built('server/imports/importers.js');
const { runImport } = await built('server/imports/run-import.js');

const COLUMNS = 100;
const HEADER = [
  ...['Location ID', 'Location Name', 'Location Local Authority', 'Care home?', 'Care homes beds'],
  ...[
    'Location HSCA start date',
    'Location Latest Overall Rating',
    'Publication Date',
    'Provider ID',
    'Provider Name',
  ],
  ...['Location Region', 'Service type - Care home service with nursing'],
  'Service type - Care home service without nursing',
];

/** Writes a directory as wide and long as the regulator's, of invented locations: one in four is a care home. */
export async function writeDirectory(file, rows, { councils }) {
  const out = createWriteStream(file);
  const random = randomFor('directory');
  const more = Array.from({ length: COLUMNS - HEADER.length }, (_, i) => `Remark ${i + 1}`);
  let text = `${[...HEADER, ...more].join(',')}\n`;
  for (let no = 1; no <= rows; no += 1) {
    const isHome = no % 4 === 0;
    const nursing = random.next() < 0.3;
    const cells = [
      ...[
        `1-7${String(no).padStart(9, '0')}`,
        `"Bench Place, No ${no}"`,
        random.pick(councils).name,
        isHome ? 'Y' : 'N',
      ],
      ...[isHome ? random.between(5, 90) : '', `0${random.between(1, 9)}/10/20${random.between(11, 24)}`],
      ...[random.pick(['Good', 'Outstanding', 'Requires improvement', '']), '05/03/2024'],
      ...[`1-6${no % 9000}`, `"Bench Care ${no % 9000}, Limited"`, 'Benchland'],
      ...[isHome && nursing ? 'Y' : '', isHome && !nursing ? 'Y' : ''],
      ...more.map((_, i) => (i % 3 === 0 ? `"Value ${no % 97}, ${i}"` : '')),
    ];
    text += `${cells.join(',')}\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await finished(out);
}

/** Reads, checks, stores and compares the file as an import does, and then leaves the database as it was. */
export async function importDirectory({ url, file }) {
  const db = await openDatabase(url, { entities });
  try {
    const importer = importers.find(({ dataset }) => dataset.code === 'cqc-locations-csv');
    const options = { referenceDate: '2025-09-30', covers: ['none'], name: null, source: null };
    const request = { importer, paths: [file], dryRun: true, acceptShrink: true, ...options };
    const { outcome, accepted, messages } = await runImport(db, request, () => Promise.resolve());
    if (outcome !== 'CHECKED') throw new Error(`${outcome}: ${messages.at(-1)?.message}`);
    return accepted;
  } finally {
    await db.close();
  }
}
