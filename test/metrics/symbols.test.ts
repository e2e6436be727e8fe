import { SYMBOLS, symbolsOf } from '../../server/metrics/symbols.js';
import { ValueFlag, ValueStatus } from '../../server/metrics/value.js';
import { STATUS_MARKS } from '../../web/words/terms.js';

test('every status but PRESENT and every caveat has one mark, and no mark stands for two things', () => {
  const marks = SYMBOLS.map(({ symbol }) => symbol);
  expect(new Set(marks).size).toBe(marks.length);
  expect(SYMBOLS).toHaveLength(Object.keys(ValueStatus).length - 1 + Object.keys(ValueFlag).length);
});

test('pages show the marks that files and the API show', () => {
  for (const { status, symbol } of SYMBOLS)
    if (status) expect([status, STATUS_MARKS[status]]).toEqual([status, symbol]);
});

test('a withheld value has its mark before its caveats', () => {
  expect(symbolsOf(ValueStatus.SUPPRESSED, [ValueFlag.PROVISIONAL])).toEqual(['[c]', '[p]']);
  expect(symbolsOf(ValueStatus.PRESENT, [])).toEqual([]);
});
