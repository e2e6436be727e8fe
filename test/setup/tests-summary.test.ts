import { summary } from '../../server/setup/checks/tests.mjs';

describe('the closing line of a check', () => {
  it('counts what passed and failed', () => {
    expect(summary({ passed: 12, failed: 1, skipped: 0 })).toBe('12 passed, 1 failed');
  });

  it('names skipped tests only where there are some', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped');
  });
});
