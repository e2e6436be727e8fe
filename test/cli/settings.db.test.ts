import { PassThrough } from 'node:stream';
import { loadDemonstrationAreas } from '../../seeds/demonstration/load-areas';
import { runCli } from '../../server/cli/program';
import { inTransaction, type Database } from '../../server/database/database';
import { fileOf } from '../releases/reading/files';
import { testDatabase } from '../support/postgres';

let db: Database;
let rebuilds = 0;
beforeAll(async () => {
  db = await testDatabase();
});

async function atlas(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(args, {
    out,
    err: err as unknown as NodeJS.WriteStream,
    open: async () => ({ db, close: async () => undefined }),
    rebuild: async () => void (rebuilds += 1),
  });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

const rules = async (change: object = {}) => {
  const { rows } = await db.pool.query<{ document: object }>(
    `SELECT document FROM configuration WHERE kind = 'placement-clock' ORDER BY version LIMIT 1`,
  );
  return fileOf('rules.json', JSON.stringify({ ...rows[0]!.document, ...change }));
};
const set = async (file: string, from = '2026-04-01') =>
  atlas('configure', 'placement-clock', file, '--author', 'Harrowdale commissioning team', '--from', from);

test('a setting is recorded as a new version with its author, and figures are computed again', async () => {
  const { code, out } = await set(await rules({ target: 0.9 }));
  expect({ code, rebuilds }).toEqual({ code: 0, rebuilds: 1 });
  expect(out).toBe('placement-clock version 2 holds from 2026-04-01.\n');
  const listed = await atlas('settings', 'placement-clock');
  expect(listed.out).toContain(
    'placement-clock version 2, everywhere, from 2026-04-01: Harrowdale commissioning team',
  );
});

test('saying the same again changes nothing', async () => {
  const { out } = await set(await rules({ target: 0.9 }));
  expect(out).toContain('says the same already; nothing was changed');
  expect(rebuilds).toBe(1);
});

test('a document that does not fit is refused with what is wrong, and nothing is changed', async () => {
  const { code, out } = await set(await rules({ target: 85 }), '2027-04-01');
  expect(code).toBe(1);
  expect(out).toContain('target');
  expect(out).toContain('Nothing was changed.');
  expect((await atlas('settings', '--json')).out).not.toContain('2027-04-01');
});

test('how long a bed return is fresh can be set too, and must be days', async () => {
  const fresh = (days: unknown) => fileOf('fresh.json', JSON.stringify({ days }));
  const to = async (days: unknown) => {
    const file = fresh(days);
    return atlas('configure', 'bed-return-freshness', file, '--author', 'A team', '--from', '2026-04-01');
  };
  expect((await to('a month')).code).toBe(1);
  expect((await to(14)).out).toBe('bed-return-freshness version 2 holds from 2026-04-01.\n');
});

describe('the lots of a council', () => {
  const lots = (more: object = {}) =>
    fileOf(
      'lots.json',
      JSON.stringify({
        lots: [{ code: 'lot-2', name: 'Nursing', bedTypes: ['GENERAL_NURSING'], ...more }],
      }),
    );
  const set = async (file: string, area = 'D10000001') =>
    atlas('configure', 'lots', file, '--author', 'A team', '--from', '2026-04-01', '--area', area);
  const stored = async () =>
    (await db.pool.query(`SELECT name, bed_types FROM lot WHERE commissioner_code = 'D10000001'`)).rows;
  beforeAll(() => inTransaction(db.pool, loadDemonstrationAreas));

  test('are where its placements are checked against them', async () => {
    expect((await set(lots())).out).toBe('lots version 1 holds from 2026-04-01.\n');
    expect(await stored()).toEqual([{ name: 'Nursing', bed_types: ['GENERAL_NURSING'] }]);
    await set(lots({ name: 'Nursing care' }));
    expect(await stored()).toEqual([{ name: 'Nursing care', bed_types: ['GENERAL_NURSING'] }]);
  });

  test('are refused with a bed type that there is none of, and for what is no council', async () => {
    const unknown = await set(lots({ bedTypes: ['WATER_BED'] }));
    expect(unknown).toMatchObject({ code: 1, out: expect.stringContaining('Nothing was changed.') });
    const nowhere = await set(lots({ name: 'Another' }), 'D54000001');
    expect(nowhere).toMatchObject({ code: 1, out: expect.stringContaining('D54000001 is no council') });
    expect((await atlas('settings', 'lots', '--json')).out).not.toContain('Another');
  });
});

test('the audit is checked, and an altered one is told with the exit code 1', async () => {
  expect(await atlas('audit')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The audit is intact: \d+ events, newest hash [0-9a-f]{64}\.\n$/),
  });
  await db.pool.query('ALTER TABLE audit_event DISABLE TRIGGER audit_is_append_only');
  await db.pool.query(`UPDATE audit_event SET actor = 'x' WHERE seq = 1`);
  expect(await atlas('audit')).toMatchObject({ code: 1, out: 'The audit was altered at event 1.\n' });
});
