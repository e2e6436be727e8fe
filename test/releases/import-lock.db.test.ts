import { cleanUpStaged, withImportLock } from '../../server/releases';
import { refusal, releaseBench, type ReleaseBench } from './support/release-bench';

let bench: ReleaseBench;
beforeAll(async () => {
  bench = await releaseBench();
});
afterEach(() => bench.db.pool.query('TRUNCATE release CASCADE'));

describe('one import at a time', () => {
  test('another is refused at once, with a message', async () => {
    await withImportLock(bench.db, async () => {
      await expect(withImportLock({ ...bench.db }, async () => 1)).rejects.toMatchObject(
        refusal('IMPORT_RUNNING'),
      );
      await expect(withImportLock(bench.db, async () => 1)).resolves.toBe(1);
    });
    await expect(withImportLock({ ...bench.db }, async () => 1)).resolves.toBe(1);
  });

  test('what was staged and never published is cleaned up, but not while an import runs', async () => {
    const id = await bench.stage();
    await withImportLock({ ...bench.db }, async () => {
      expect(await cleanUpStaged(bench.db)).toBe(0);
      expect(await bench.statusOf(id)).toBe('VALIDATED');
    });
    expect(await cleanUpStaged(bench.db)).toBe(1);
    expect(await bench.statusOf(id)).toBeUndefined();
    const { rows } = await bench.db.pool.query('SELECT count(*) FROM location_sighting');
    expect(rows).toEqual([{ count: 0 }]);
  });
});
