import {
  findRelease,
  listReleases,
  publishRelease,
  publishReleases,
  stageRelease,
  type Rebuild,
} from '../../server/releases';
import { refusal, releaseBench, type ReleaseBench } from './support/release-bench';

let bench: ReleaseBench;
beforeAll(async () => {
  bench = await releaseBench();
});
afterEach(() => bench.db.pool.query('TRUNCATE release CASCADE'));

describe('a release', () => {
  test('is staged, validated and compared before it counts', async () => {
    const id = await bench.stage();
    expect(await findRelease(bench.db.pool, id)).toMatchObject({
      status: 'VALIDATED',
      accepted: 1,
      publishedAt: null,
      comparison: { previousRelease: null },
    });
  });

  test('counts once it is published, and what is derived of it is made in the same transaction', async () => {
    const id = await bench.stage();
    const failing: Rebuild = async () => {
      throw new Error('the derived figures failed');
    };
    await expect(publishRelease(bench.db, id, failing)).rejects.toThrow('the derived figures failed');
    expect(await bench.statusOf(id)).toBe('VALIDATED');
    await publishRelease(bench.db, id, bench.rebuild);
    expect(await bench.statusOf(id)).toBe('PUBLISHED');
    expect(bench.derived.at(-1)).toBe('1');
    const { rows } = await bench.db.pool.query('SELECT action FROM publication WHERE release_id = $1', [id]);
    expect(rows).toEqual([{ action: 'PUBLISH' }]);
  });

  test('cannot be published twice, nor one that does not exist', async () => {
    const id = await bench.publish();
    await expect(publishRelease(bench.db, id, bench.rebuild)).rejects.toMatchObject(
      refusal('RELEASE_NOT_STAGED'),
    );
    await expect(publishRelease(bench.db, 999_999, bench.rebuild)).rejects.toMatchObject(
      refusal('RELEASE_UNKNOWN'),
    );
  });

  test('whose rows the database refuses leaves nothing behind', async () => {
    await expect(bench.stage({ homes: ['1-1', '1-1'] })).rejects.toThrow('duplicate key');
    await expect(bench.stage({ council: 'E99999999' })).rejects.toThrow('foreign key');
    expect(await listReleases(bench.db.pool)).toEqual([]);
  });

  test('whose importer fails in the middle leaves nothing behind', async () => {
    const description = { dataset: 'homes', version: 'x', referenceDate: null, checksum: 'x', fileNames: [] };
    const work = stageRelease(bench.db, description, async (to) => {
      const rows = to.rows('location_sighting', ['location_id', 'as_at', 'name', 'is_care_home']);
      for (let i = 0; i < 5_000; i += 1) await rows.write([`1-${i}`, '2024-01-01', 'Home', true]);
      throw new Error('the file ended');
    });
    await expect(work).rejects.toThrow('the file ended');
    expect(await listReleases(bench.db.pool)).toEqual([]);
  });

  test('that names a column which is not there fails with its name', async () => {
    const description = { dataset: 'homes', version: 'x', referenceDate: null, checksum: 'x', fileNames: [] };
    const work = stageRelease(
      bench.db,
      description,
      async (to) => void (await to.rows('location_sighting', ['colour']).write(['red'])),
    );
    await expect(work).rejects.toThrow('no column colour');
  });

  test('and others are published in one transaction with one rebuild', async () => {
    const before = bench.derived.length;
    const ids = [
      await bench.stage({ referenceDate: '2024-01-31' }),
      await bench.stage({ referenceDate: '2024-02-29' }),
    ];
    await publishReleases(bench.db, ids, bench.rebuild);
    expect(bench.derived.length - before).toBe(1);
    expect(await Promise.all(ids.map(bench.statusOf))).toEqual(['PUBLISHED', 'PUBLISHED']);
  });
});

describe('a release of the same day', () => {
  test('replaces the one that it says everything of again', async () => {
    const old = await bench.publish({ homes: ['1-1', '1-2'] });
    const corrected = await bench.publish({ homes: ['1-1', '1-3'] });
    expect(await findRelease(bench.db.pool, old)).toMatchObject({
      status: 'REPLACED',
      replacedBy: corrected,
    });
    expect(bench.derived.at(-1)).toBe('2');
  });

  test('leaves the one of another council, another day or part of the country alone', async () => {
    const others = [
      await bench.publish({ council: 'E08000005', homes: ['2-1'] }),
      await bench.publish({ referenceDate: '2023-12-31' }),
      await bench.publish({ covered: false, homes: ['3-1'] }),
    ];
    await bench.publish();
    expect(await Promise.all(others.map(bench.statusOf))).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
  });

  test('replaces one without coverage only if it has all of its homes', async () => {
    const part = await bench.publish({ covered: false, homes: ['1-1', '1-2'] });
    await bench.publish({ covered: false, homes: ['1-1'] });
    expect(await bench.statusOf(part)).toBe('PUBLISHED');
    await bench.publish({ covered: false, homes: ['1-1', '1-2', '1-3'] });
    expect(await bench.statusOf(part)).toBe('REPLACED');
  });
});
