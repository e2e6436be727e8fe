import type { Database } from '../../server/database/database';
import {
  cleanUpStaged,
  ensureDatasets,
  findRelease,
  listReleases,
  publishRelease,
  publishReleases,
  rollBackRelease,
  stageRelease,
  withImportLock,
  type Rebuild,
} from '../../server/releases';
import { databaseWithAreas } from '../imports/support/areas';

let db: Database;
beforeAll(async () => {
  db = await databaseWithAreas();
  await ensureDatasets(db.pool, [
    {
      code: 'homes',
      name: 'Homes',
      description: 'Invented homes.',
      publisher: 'A test',
      licence: 'None',
      licenceUrl: null,
      homepage: null,
      expectedFrequency: 'never',
      expectedDays: null,
    },
  ]);
});
afterEach(() => db.pool.query('TRUNCATE release CASCADE'));

interface Given {
  homes?: string[];
  council?: string;
  covered?: boolean;
  referenceDate?: string;
  acceptShrink?: boolean;
}

let version = 0;
/** Stages a release that shows homes of one council on one day. */
function stage({
  homes = ['1-1'],
  council = 'E08000004',
  covered = true,
  referenceDate = '2024-01-31',
  acceptShrink,
}: Given = {}) {
  const description = {
    dataset: 'homes',
    version: `v${++version}`,
    referenceDate,
    checksum: `sum${version}`,
    fileNames: [],
  };
  return stageRelease(
    db,
    description,
    async (to) => {
      const rows = to.rows('location_sighting', [
        'location_id',
        'as_at',
        'name',
        'council_code',
        'is_care_home',
        'specialisms',
        'kept_aside',
      ]);
      for (const id of homes) await rows.write([id, referenceDate, `Home ${id}`, council, true, [], {}]);
      const coverage = to.rows('release_coverage', [
        'council_code',
        'kind',
        'from_date',
        'to_date',
        'has_homes',
        'has_beds',
        'has_ratings',
      ]);
      if (covered)
        await coverage.write([council, 'SNAPSHOT', referenceDate, referenceDate, true, false, false]);
      to.count({ rows: homes.length, accepted: homes.length, rejected: 0 });
    },
    { acceptShrink },
  );
}
const derived: string[] = [];
const rebuild: Rebuild = async (client) => {
  const { rows } = await client.query(
    `SELECT count(*) AS homes FROM location_sighting JOIN release r ON r.id = release_id WHERE r.status = 'PUBLISHED'`,
  );
  derived.push(String(rows[0]!.homes));
};
const publish = async (given?: Given) => {
  const id = await stage(given);
  await publishRelease(db, id, rebuild);
  return id;
};
const statusOf = async (id: number) => (await findRelease(db.pool, id))?.status;
const many = (count: number) => Array.from({ length: count }, (_, i) => `1-${i}`);
const refusal = (rule: string) => ({ messages: [expect.objectContaining({ rule, severity: 'ERROR' })] });

describe('a release', () => {
  test('is staged, validated and compared before it counts', async () => {
    const id = await stage();
    expect(await findRelease(db.pool, id)).toMatchObject({
      status: 'VALIDATED',
      accepted: 1,
      publishedAt: null,
      comparison: { previousRelease: null },
    });
  });

  test('counts once it is published, and what is derived of it is made in the same transaction', async () => {
    const id = await stage();
    const failing: Rebuild = async () => {
      throw new Error('the derived figures failed');
    };
    await expect(publishRelease(db, id, failing)).rejects.toThrow('the derived figures failed');
    expect(await statusOf(id)).toBe('VALIDATED');
    await publishRelease(db, id, rebuild);
    expect(await statusOf(id)).toBe('PUBLISHED');
    expect(derived.at(-1)).toBe('1');
    const { rows } = await db.pool.query('SELECT action FROM publication WHERE release_id = $1', [id]);
    expect(rows).toEqual([{ action: 'PUBLISH' }]);
  });

  test('cannot be published twice, nor one that does not exist', async () => {
    const id = await publish();
    await expect(publishRelease(db, id, rebuild)).rejects.toMatchObject(refusal('RELEASE_NOT_STAGED'));
    await expect(publishRelease(db, 999_999, rebuild)).rejects.toMatchObject(refusal('RELEASE_UNKNOWN'));
  });

  test('whose rows the database refuses leaves nothing behind', async () => {
    await expect(stage({ homes: ['1-1', '1-1'] })).rejects.toThrow('duplicate key');
    await expect(stage({ council: 'E99999999' })).rejects.toThrow('foreign key');
    expect(await listReleases(db.pool)).toEqual([]);
  });

  test('whose importer fails in the middle leaves nothing behind', async () => {
    const description = { dataset: 'homes', version: 'x', referenceDate: null, checksum: 'x', fileNames: [] };
    const work = stageRelease(db, description, async (to) => {
      const rows = to.rows('location_sighting', ['location_id', 'as_at', 'name', 'is_care_home']);
      for (let i = 0; i < 5_000; i += 1) await rows.write([`1-${i}`, '2024-01-01', 'Home', true]);
      throw new Error('the file ended');
    });
    await expect(work).rejects.toThrow('the file ended');
    expect(await listReleases(db.pool)).toEqual([]);
  });

  test('that names a column which is not there fails with its name', async () => {
    const description = { dataset: 'homes', version: 'x', referenceDate: null, checksum: 'x', fileNames: [] };
    const work = stageRelease(
      db,
      description,
      async (to) => void (await to.rows('location_sighting', ['colour']).write(['red'])),
    );
    await expect(work).rejects.toThrow('no column colour');
  });

  test('and others are published in one transaction with one rebuild', async () => {
    const before = derived.length;
    const ids = [await stage({ referenceDate: '2024-01-31' }), await stage({ referenceDate: '2024-02-29' })];
    await publishReleases(db, ids, rebuild);
    expect(derived.length - before).toBe(1);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['PUBLISHED', 'PUBLISHED']);
  });
});

describe('a release of the same day', () => {
  test('replaces the one that it says everything of again', async () => {
    const old = await publish({ homes: ['1-1', '1-2'] });
    const corrected = await publish({ homes: ['1-1', '1-3'] });
    expect(await findRelease(db.pool, old)).toMatchObject({ status: 'REPLACED', replacedBy: corrected });
    expect(derived.at(-1)).toBe('2');
  });

  test('leaves the one of another council, another day or part of the country alone', async () => {
    const others = [
      await publish({ council: 'E08000005', homes: ['2-1'] }),
      await publish({ referenceDate: '2023-12-31' }),
      await publish({ covered: false, homes: ['3-1'] }),
    ];
    await publish();
    expect(await Promise.all(others.map(statusOf))).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
  });

  test('replaces one without coverage only if it has all of its homes', async () => {
    const part = await publish({ covered: false, homes: ['1-1', '1-2'] });
    await publish({ covered: false, homes: ['1-1'] });
    expect(await statusOf(part)).toBe('PUBLISHED');
    await publish({ covered: false, homes: ['1-1', '1-2', '1-3'] });
    expect(await statusOf(part)).toBe('REPLACED');
  });
});

describe('rolling back', () => {
  test('the newest release makes the one that it had replaced count again', async () => {
    const old = await publish({ homes: ['1-1', '1-2'] });
    const wrong = await publish({ homes: ['1-9'], acceptShrink: true });
    await rollBackRelease(db, wrong, rebuild);
    expect([await statusOf(old), await statusOf(wrong)]).toEqual(['PUBLISHED', 'ROLLED_BACK']);
    expect(derived.at(-1)).toBe('2');
    const { rows } = await db.pool.query('SELECT action FROM publication ORDER BY version DESC LIMIT 1');
    expect(rows).toEqual([{ action: 'ROLL_BACK' }]);
  });

  test('an older release leaves the newer ones as they are', async () => {
    const old = await publish({ referenceDate: '2023-12-31' });
    const newer = await publish({ referenceDate: '2024-01-31' });
    await rollBackRelease(db, old, rebuild);
    expect([await statusOf(old), await statusOf(newer)]).toEqual(['ROLLED_BACK', 'PUBLISHED']);
  });

  test('a replaced release hands what it had replaced to its own successor', async () => {
    const first = await publish();
    const second = await publish();
    const third = await publish();
    await rollBackRelease(db, second, rebuild);
    expect(await findRelease(db.pool, first)).toMatchObject({ status: 'REPLACED', replacedBy: third });
    await rollBackRelease(db, third, rebuild);
    expect(await statusOf(first)).toBe('PUBLISHED');
  });

  test('is refused for a release that is not published', async () => {
    const id = await publish();
    await rollBackRelease(db, id, rebuild);
    await expect(rollBackRelease(db, id, rebuild)).rejects.toMatchObject(refusal('RELEASE_NOT_PUBLISHED'));
    await expect(rollBackRelease(db, await stage(), rebuild)).rejects.toMatchObject(
      refusal('RELEASE_NOT_PUBLISHED'),
    );
  });

  test('undoes nothing when the derived figures fail', async () => {
    const id = await publish();
    await expect(rollBackRelease(db, id, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await statusOf(id)).toBe('PUBLISHED');
  });
});

describe('the comparison with the release before', () => {
  test('counts what is new, gone, changed and the same', async () => {
    const before = await publish({ homes: many(30), referenceDate: '2023-12-31' });
    const id = await stage({ homes: [...many(25), '9-1'] });
    const release = await findRelease(db.pool, id);
    expect(release!.comparison).toMatchObject({
      previousRelease: before,
      facts: { location_sighting: { new: 1, gone: 5, changed: 0, same: 25 } },
    });
    expect(release!.warnings).toBe(1);
  });

  test('is with the newest that speaks of the same council and is not of a later day', async () => {
    const right = await publish({ homes: ['1-1'], referenceDate: '2023-12-31' });
    await publish({ council: 'E08000005', homes: ['2-1'], referenceDate: '2024-01-15' });
    await publish({ homes: ['1-1'], referenceDate: '2024-06-30' });
    const id = await stage({ homes: ['1-1', '1-2'] });
    expect((await findRelease(db.pool, id))!.comparison).toMatchObject({ previousRelease: right });
  });

  test('refuses a release with fewer than half of the care homes of a council, unless that is accepted', async () => {
    await publish({ homes: many(10), referenceDate: '2023-12-31' });
    await expect(stage({ homes: many(4) })).rejects.toMatchObject(refusal('COMPARE_SHRUNK'));
    expect(await listReleases(db.pool)).toHaveLength(1);
    await expect(stage({ homes: many(5) })).resolves.toBeGreaterThan(0);
    await expect(stage({ homes: many(4), acceptShrink: true })).resolves.toBeGreaterThan(0);
  });
});

describe('one import at a time', () => {
  test('another is refused at once, with a message', async () => {
    await withImportLock(db, async () => {
      await expect(withImportLock({ ...db }, async () => 1)).rejects.toMatchObject(refusal('IMPORT_RUNNING'));
      await expect(withImportLock(db, async () => 1)).resolves.toBe(1);
    });
    await expect(withImportLock({ ...db }, async () => 1)).resolves.toBe(1);
  });

  test('what was staged and never published is cleaned up, but not while an import runs', async () => {
    const id = await stage();
    await withImportLock({ ...db }, async () => {
      expect(await cleanUpStaged(db)).toBe(0);
      expect(await statusOf(id)).toBe('VALIDATED');
    });
    expect(await cleanUpStaged(db)).toBe(1);
    expect(await statusOf(id)).toBeUndefined();
    const { rows } = await db.pool.query('SELECT count(*) FROM location_sighting');
    expect(rows).toEqual([{ count: 0 }]);
  });
});
