import type { Database } from '../../server/database/database.js';
import { MessageLog, storeMessages } from '../../server/releases/message-log.js';
import { Report } from '../../server/releases/reading/report.js';
import { MessageSeverity } from '../../server/releases/validation-objects.js';
import { listMessages, ruleCountLoader, withoutValues } from '../../server/releases/validation-report.js';
import { publishWorld, worldDatabase } from '../factories/world.js';

let db: Database;
let release: number;

beforeAll(async () => {
  db = await worldDatabase();
  [release] = (await publishWorld(db, { releases: [{ to: '2024-01-31', covers: [] }] })) as [number];
  const log = new MessageLog();
  const report = new Report({ message: (message) => log.add(message), count: () => undefined });
  for (let row = 2; row < 252; row += 1)
    report.reject(
      'COUNCIL_UNKNOWN',
      { row, column: 'Council', value: 'Jo Bloggs' },
      'There is no council “Jo Bloggs”.',
    );
  report.say('POSTCODE_UNREADABLE', { row: 300, value: 'Jo Bloggs' }, '“Jo Bloggs” is not a postcode.');
  for (let i = 0; i < 3; i += 1) report.tally('NOTE_ROW_IGNORED', 'Ask Jo Bloggs');
  report.finish();
  await storeMessages(db.pool, release, log.all());
});

test('every rule says how often it spoke, also where not every message was kept', async () => {
  const counts = await ruleCountLoader(db).load(release);
  expect(counts.map(({ rule, severity, count }) => [rule, severity, count])).toEqual([
    ['COUNCIL_UNKNOWN', 'ERROR', 250],
    ['NOTE_ROW_IGNORED', 'INFO', 3],
    ['POSTCODE_UNREADABLE', 'WARNING', 1],
  ]);
  expect(counts[0]!.description).toBe('No council has this name or code.');
});

test('messages come in pages, in the order of the file, with their place', async () => {
  const first = await listMessages(db.pool, release, null, { first: 100 });
  expect(first).toMatchObject({ totalCount: 203, pageInfo: { hasNextPage: true } });
  expect(first.nodes[0]).toMatchObject({ rule: 'COUNCIL_UNKNOWN', row: 2, column: 'Council' });
  const second = await listMessages(db.pool, release, null, { first: 100, after: first.pageInfo.endCursor! });
  expect(second.nodes[0]!.row).toBe(102);
  const warnings = await listMessages(db.pool, release, MessageSeverity.WARNING, { first: 10 });
  expect(warnings.nodes.map(({ message }) => message)).toEqual(['“…” is not a postcode.']);
});

test('nothing that the file holds is in what the public reads', async () => {
  const pages = await Promise.all(
    Object.values(MessageSeverity).map((severity) =>
      listMessages(db.pool, release, severity, { first: 100 }),
    ),
  );
  expect(JSON.stringify(pages)).not.toContain('Bloggs');
  expect(withoutValues('Rows that hold a note. 3 in all, e.g. Ask Jo Bloggs; Or her.')).toBe(
    'Rows that hold a note. 3 in all.',
  );
  expect(withoutValues('There is no council Jo Bloggs.', 'Jo Bloggs')).toBe('There is no council ….');
});
