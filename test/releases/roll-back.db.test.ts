import { findRelease, rollBackRelease } from '../../server/releases';
import { refusal, releaseBench, type ReleaseBench } from './support/release-bench';

let bench: ReleaseBench;
beforeAll(async () => {
  bench = await releaseBench();
});
afterEach(() => bench.db.pool.query('TRUNCATE release CASCADE'));

describe('rolling back', () => {
  test('the newest release makes the one that it had replaced count again', async () => {
    const old = await bench.publish({ homes: ['1-1', '1-2'] });
    const wrong = await bench.publish({ homes: ['1-9'], acceptShrink: true });
    await rollBackRelease(bench.db, wrong, bench.rebuild);
    expect([await bench.statusOf(old), await bench.statusOf(wrong)]).toEqual(['PUBLISHED', 'ROLLED_BACK']);
    expect(bench.derived.at(-1)).toBe('2');
    const { rows } = await bench.db.pool.query(
      'SELECT action FROM publication ORDER BY version DESC LIMIT 1',
    );
    expect(rows).toEqual([{ action: 'ROLL_BACK' }]);
  });

  test('an older release leaves the newer ones as they are', async () => {
    const old = await bench.publish({ referenceDate: '2023-12-31' });
    const newer = await bench.publish({ referenceDate: '2024-01-31' });
    await rollBackRelease(bench.db, old, bench.rebuild);
    expect([await bench.statusOf(old), await bench.statusOf(newer)]).toEqual(['ROLLED_BACK', 'PUBLISHED']);
  });

  test('a replaced release hands what it had replaced to its own successor', async () => {
    const first = await bench.publish();
    const second = await bench.publish();
    const third = await bench.publish();
    await rollBackRelease(bench.db, second, bench.rebuild);
    expect(await findRelease(bench.db.pool, first)).toMatchObject({ status: 'REPLACED', replacedBy: third });
    await rollBackRelease(bench.db, third, bench.rebuild);
    expect(await bench.statusOf(first)).toBe('PUBLISHED');
  });

  test('is refused for a release that is not published', async () => {
    const id = await bench.publish();
    await rollBackRelease(bench.db, id, bench.rebuild);
    await expect(rollBackRelease(bench.db, id, bench.rebuild)).rejects.toMatchObject(
      refusal('RELEASE_NOT_PUBLISHED'),
    );
    await expect(rollBackRelease(bench.db, await bench.stage(), bench.rebuild)).rejects.toMatchObject(
      refusal('RELEASE_NOT_PUBLISHED'),
    );
  });

  test('undoes nothing when the derived figures fail', async () => {
    const id = await bench.publish();
    await expect(rollBackRelease(bench.db, id, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await bench.statusOf(id)).toBe('PUBLISHED');
  });
});
