import {
  addMonths,
  formatDate,
  formatLongMonth,
  formatMonth,
  formatMonthRange,
  lastDayOf,
  monthsBetween,
  monthsFromTo,
  overPeriod,
} from '../../../web/words/dates.js';

describe('dates in words', () => {
  it('writes days and months as the style asks', () => {
    expect(formatDate('2025-03-31')).toBe('31 March 2025');
    expect(formatMonth('2025-03')).toBe('Mar 2025');
    expect(formatLongMonth('2026-10')).toBe('October 2026');
  });

  it('leaves out the time of a moment', () => {
    expect(formatDate('2025-03-31T23:30:00.000Z')).toBe('31 March 2025');
  });

  it('writes nothing for a date that is not there', () => {
    expect(formatDate(null)).toBe('');
  });

  it('does not repeat the month of a range of one', () => {
    expect(formatMonthRange('2025-03', '2025-03')).toBe('Mar 2025');
    expect(formatMonthRange('2020-04', '2025-03')).toBe('Apr 2020 to Mar 2025');
  });

  it('counts months over the turn of the year', () => {
    expect(addMonths('2025-01', -1)).toBe('2024-12');
    expect(addMonths('2024-12', 13)).toBe('2026-01');
    expect(monthsBetween('2023-11', '2025-02')).toBe(15);
    expect(monthsFromTo('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(monthsFromTo('2025-02', '2024-11')).toEqual([]);
  });

  it('knows the leap day', () => {
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('2023-02')).toBe('2023-02-28');
  });

  it('names a period by years where it is whole years', () => {
    expect(overPeriod('2025-10', '2026-10')).toBe('in the year to October 2026');
    expect(overPeriod('2020-03', '2025-03')).toBe('in the 5 years to March 2025');
    expect(overPeriod('2021-10', '2026-09')).toBe('from October 2021 to September 2026');
    expect(overPeriod('2026-08', '2026-09')).toBe('in September 2026');
  });
});
