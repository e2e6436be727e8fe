import { auditEvents, auditIntegrity } from '../../server/access/audit-trail.js';
import { configurationOn, configure } from '../../server/access/configuration.js';
import { PrivateDoor } from '../../server/access/private-door.js';
import type { Database } from '../../server/database/database.js';
import { z } from 'zod';
import { commissionerOf, nobody, steward } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(
    `INSERT INTO area (code, name, area_type, nation, valid_from, is_demonstration)
     VALUES ('D06000001', 'Harrowdale', 'CASSR', 'DEMONSTRATION', '2000-01-01', true),
            ('D06000002', 'Saltmere', 'CASSR', 'DEMONSTRATION', '2000-01-01', true)`,
  );
});

const events = async () => (await auditEvents(db.pool, { action: null, actor: null }, null, 100)).events;
const readAs = (
  viewer: Parameters<typeof commissionerOf>[0] | typeof steward,
  areas: string[],
  request = 'r-1',
) =>
  new PrivateDoor(db, typeof viewer === 'string' ? commissionerOf(viewer) : viewer, request).read(
    'placements',
    { areas },
    async () => 'answer',
  );

test('a read of private data is written down: who, as what, of which areas, in which request', async () => {
  await readAs('D06000001', ['D06000001'], 'r-7');
  const [event] = await events();
  expect(event).toMatchObject({
    ...{
      actor: 'commissioner',
      audiences: ['COMMISSIONER'],
      action: 'READ',
      rule: 'placements',
      requestId: 'r-7',
    },
    about: '{"areas": ["D06000001"]}'.replace(': ', ':'),
  });
});

test('a read that fails is not answered and not written down as read', async () => {
  const before = (await events()).length;
  const door = new PrivateDoor(db, steward, 'r-8');
  await expect(door.read('placements', {}, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(await events()).toHaveLength(before);
});

test('a refusal of somebody who is signed in is written down; that of the public is not', async () => {
  await expect(readAs('D06000001', ['D06000002'])).rejects.toThrow();
  expect((await events())[0]).toMatchObject({ action: 'REFUSED', about: '{"areas":["D06000002"]}' });
  const before = (await events()).length;
  await expect(readAs(nobody, ['D06000002'])).rejects.toThrow();
  expect(await events()).toHaveLength(before);
});

test('publications and settings are written down as they happen', async () => {
  const schema = z.object({ hours: z.number() });
  const setting = { kind: 'test-clock', validFrom: '2025-04-01', author: 'Harrowdale commissioning team' };
  expect(await configure(db.pool, { ...setting, document: { hours: 4 } }, schema)).toBe(1);
  expect((await events())[0]).toMatchObject({ actor: 'SERVER', action: 'CONFIGURE' });
  await db.pool.query(`INSERT INTO publication (release_id, action) VALUES (NULL, 'REDEFINE')`);
  expect((await events())[0]).toMatchObject({ actor: 'SERVER', action: 'REDEFINE' });
});

test('a setting holds from its day on, an area’s own before the one for all, and saying the same again adds nothing', async () => {
  const schema = z.object({ hours: z.number() });
  const set = (validFrom: string, hours: number, areaCode?: string) =>
    configure(db.pool, { kind: 'hours', validFrom, author: 'A team', document: { hours }, areaCode }, schema);
  expect([await set('2024-04-01', 4), await set('2025-04-01', 6), await set('2025-04-01', 6)]).toEqual([
    1, 2, 2,
  ]);
  await set('2025-01-01', 8, 'D06000001');
  const on = async (day: string, areaCode?: string) =>
    (await configurationOn(db.pool, { kind: 'hours', day, areaCode }, schema))?.document.hours ?? null;
  expect([await on('2024-03-31'), await on('2024-04-01'), await on('2025-04-01')]).toEqual([null, 4, 6]);
  expect([await on('2024-12-31', 'D06000001'), await on('2025-04-01', 'D06000001')]).toEqual([4, 8]);
  await expect(set('2026-04-01', 'six' as never)).rejects.toThrow('hours');
});

describe('the audit', () => {
  test('is intact, its events numbered without a gap', async () => {
    const found = await auditIntegrity(db.pool);
    expect(found).toMatchObject({ isIntact: true, brokenAt: null, events: (await events()).length });
    expect(found.head).toBe((await events())[0]!.hash);
  });
  test.each(['UPDATE audit_event SET actor = $$x$$', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'refuses %s',
    async (statement) => {
      await expect(db.pool.query(statement)).rejects.toThrow('only ever added to');
    },
  );
  test('holds when many write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, i) => readAs('D06000001', ['D06000001'], `many-${i}`)));
    expect((await auditIntegrity(db.pool)).isIntact).toBe(true);
  });
  test.each([
    ['altered', `UPDATE audit_event SET actor = 'somebody-else' WHERE seq = 3`, 3],
    ['given another time', `UPDATE audit_event SET at = at + interval '1 second' WHERE seq = 2`, 2],
    ['taken out', 'DELETE FROM audit_event WHERE seq = 3', 4],
    [
      'altered with a new hash',
      `UPDATE audit_event e SET actor = 'x'::text WHERE seq = 3; UPDATE audit_event e SET hash = audit_hash(e) WHERE seq = 3`,
      4,
    ],
  ])('shows where an event was %s behind its back', async (_what, statement, brokenAt) => {
    const client = await db.pool.connect();
    try {
      await client.query('BEGIN; ALTER TABLE audit_event DISABLE TRIGGER audit_is_append_only');
      await client.query(statement);
      expect(await auditIntegrity(client)).toMatchObject({ isIntact: false, brokenAt });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
