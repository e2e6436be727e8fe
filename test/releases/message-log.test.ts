import { MessageLog } from '../../server/releases/message-log';
import type { Severity } from '../../server/releases';

const message = (rule: string, row: number, severity: Severity) => ({
  rule,
  row,
  column: null,
  value: null,
  message: `Row ${row}.`,
  severity,
});

describe('the messages of an import', () => {
  test('are kept in order', () => {
    const log = new MessageLog();
    log.add(message('A', 1, 'ERROR'));
    log.add(message('B', 2, 'WARNING'));
    expect(log.all().map(({ rule }) => rule)).toEqual(['A', 'B']);
    expect(log.warnings).toBe(1);
  });

  test('stay few however often a rule speaks, and say how often it did', () => {
    const log = new MessageLog();
    for (let row = 1; row <= 100_000; row += 1) log.add(message('BEDS_UNKNOWN', row, 'WARNING'));
    expect(log.warnings).toBe(100_000);
    expect(log.all()).toHaveLength(201);
    expect(log.all().at(-1)).toMatchObject({
      rule: 'BEDS_UNKNOWN',
      row: null,
      message: '99800 more of the same kind, 100000 in all.',
    });
  });
});
