import { DateOrderScan, parseDate } from '../../../server/releases/reading/dates';

function orderOf(...values: string[]) {
  const scan = new DateOrderScan();
  values.forEach((value) => scan.see(value));
  return scan.result('DMY');
}

describe('the order of the dates of a column', () => {
  test('is found from a day over 12 anywhere in it', () => {
    expect(orderOf('01/02/2021', '21/06/2018')).toEqual({ order: 'DMY', evidence: 'CERTAIN' });
    expect(orderOf('01/02/2021', '05/29/2026')).toEqual({ order: 'MDY', evidence: 'CERTAIN' });
  });

  test('is the default, and said to be so, where no value tells', () => {
    expect(orderOf('01/02/2021', '03/04/2021')).toEqual({ order: 'DMY', evidence: 'AMBIGUOUS' });
  });

  test('is the more frequent one where values contradict each other', () => {
    expect(orderOf('05/29/2026', '21/06/2018', '22/06/2018')).toEqual({ order: 'DMY', evidence: 'MIXED' });
  });

  test('does not matter where all dates are ISO', () => {
    expect(orderOf('2021-01-02', '2021-02-03')).toEqual({ order: 'DMY', evidence: 'CERTAIN' });
  });
});

describe('a date', () => {
  test.each([
    ['2021-12-17', 'DMY', '2021-12-17'],
    ['2024-09-17 15:19:48', 'DMY', '2024-09-17'],
    ['2024-09-17T15:19:48Z', 'MDY', '2024-09-17'],
    ['21/06/2018', 'DMY', '2018-06-21'],
    ['1/2/2025 12:00:00 AM', 'MDY', '2025-01-02'],
    ['1/2/2025 12:00:00 AM', 'DMY', '2025-02-01'],
    ['29.02.2024', 'DMY', '2024-02-29'],
    ['4 March 2021', 'DMY', '2021-03-04'],
    ['04-Mar-2021', 'DMY', '2021-03-04'],
    ['20210304', 'DMY', '2021-03-04'],
  ] as const)('%s read as %s is %s', (text, order, date) => {
    expect(parseDate(text, order)).toBe(date);
  });

  test.each(['05/29/2026', '29/02/2023', '31/04/2024', '0000-01-01', 'March', '12/2021', '44197', ''])(
    '“%s” is none when days come first',
    (text) => {
      expect(parseDate(text, 'DMY')).toBeNull();
    },
  );
});
