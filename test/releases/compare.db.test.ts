import { findRelease, listReleases } from '../../server/releases';
import { many, refusal, releaseBench, type ReleaseBench } from './support/release-bench';

let bench: ReleaseBench;
beforeAll(async () => {
  bench = await releaseBench();
});
afterEach(() => bench.db.pool.query('TRUNCATE release CASCADE'));

describe('the comparison with the release before', () => {
  test('counts what is new, gone, changed and the same', async () => {
    const before = await bench.publish({ homes: many(30), referenceDate: '2023-12-31' });
    const id = await bench.stage({ homes: [...many(25), '9-1'] });
    const release = await findRelease(bench.db.pool, id);
    expect(release!.comparison).toMatchObject({
      previousRelease: before,
      facts: { location_sighting: { new: 1, gone: 5, changed: 0, same: 25 } },
    });
    expect(release!.warnings).toBe(1);
  });

  test('is with the newest that speaks of the same council and is not of a later day', async () => {
    const right = await bench.publish({ homes: ['1-1'], referenceDate: '2023-12-31' });
    await bench.publish({ council: 'E08000005', homes: ['2-1'], referenceDate: '2024-01-15' });
    await bench.publish({ homes: ['1-1'], referenceDate: '2024-06-30' });
    const id = await bench.stage({ homes: ['1-1', '1-2'] });
    expect((await findRelease(bench.db.pool, id))!.comparison).toMatchObject({ previousRelease: right });
  });

  test('refuses a release with fewer than half of the care homes of a council, unless that is accepted', async () => {
    await bench.publish({ homes: many(10), referenceDate: '2023-12-31' });
    await expect(bench.stage({ homes: many(4) })).rejects.toMatchObject(refusal('COMPARE_SHRUNK'));
    expect(await listReleases(bench.db.pool)).toHaveLength(1);
    await expect(bench.stage({ homes: many(5) })).resolves.toBeGreaterThan(0);
    await expect(bench.stage({ homes: many(4), acceptShrink: true })).resolves.toBeGreaterThan(0);
  });
});
