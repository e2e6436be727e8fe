import {
  daysBetween,
  freshnessSentence,
  versionText,
  type Freshness,
} from '../../../web/releases/freshness.js';

const dataset = (parts: Partial<Freshness>): Freshness => ({
  expectedFrequency: 'monthly',
  isStale: false,
  dueOn: '2025-05-05',
  newestRelease: { referenceDate: '2025-03-31', version: 'March' },
  ...parts,
});

describe('freshness in words', () => {
  it('says how old the newest is and when the next is due', () => {
    expect(freshnessSentence(dataset({}), '2025-04-10')).toBe(
      'Expected: monthly. The newest tells of 31 March 2025, 10 days ago. The next is due by 5 May 2025.',
    );
  });

  it('says since when one is overdue', () => {
    expect(freshnessSentence(dataset({ isStale: true }), '2026-11-21')).toBe(
      'Expected: monthly. The newest tells of 31 March 2025, 600 days ago: overdue since 5 May 2025.',
    );
  });

  it('makes no claim where no rhythm is expected, no day is told or nothing is loaded', () => {
    expect(freshnessSentence(dataset({ dueOn: null }), '2025-04-01')).toBe(
      'Expected: monthly. The newest tells of 31 March 2025, 1 day ago.',
    );
    const undated = { referenceDate: null, version: 'First edition' };
    expect(freshnessSentence(dataset({ newestRelease: undated, dueOn: null }), '2025-04-01')).toBe(
      'Expected: monthly. The newest is “First edition”.',
    );
    expect(freshnessSentence(dataset({ newestRelease: null, dueOn: null }), '2025-04-01')).toBe(
      'Expected: monthly. None is loaded.',
    );
  });

  it('counts days over leap days and clock changes', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
  });
});

it('writes a version that is a day as a day, and leaves others alone', () => {
  expect(versionText('2019-04-01')).toBe('1 April 2019');
  expect(versionText('Mid-2023')).toBe('Mid-2023');
});
