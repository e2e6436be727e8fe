import { neutral } from '../../server/exports/csv.js';
import { fileName } from '../../server/exports/file-name.js';
import { spread } from '../../server/exports/picture/spread.js';
import { escapeXml, textAt, wrap } from '../../server/exports/picture/text.js';
import { partsOf } from '../../server/exports/read-parts.js';
import { statusSymbol, SYMBOLS, symbolsOf } from '../../server/metrics/symbols.js';
import { PopulationBand, ValueFlag, ValueStatus } from '../../server/metrics/value.js';

describe('a cell of a CSV file', () => {
  test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\tx', '\r=1'])(
    'is disarmed where a spreadsheet would run it: %j',
    (text) => {
      expect(neutral(text)).toBe(`'${text}`);
    },
  );

  test.each(['Oldham', 'a=b', '', ' =1', "'=1"])('is left alone where it is text: %j', (text) => {
    expect(neutral(text)).toBe(text);
  });

  test('is left alone where it is a number, also a negative one', () => {
    expect([neutral(-12.5), neutral(0), neutral(null)]).toEqual([-12.5, 0, null]);
  });
});

describe('the name of a file', () => {
  test('tells what it holds', () => {
    expect(fileName(['beds_per_100k', 'Oldham'], '2020-01', '2025-03', 'csv')).toBe(
      'beds-per-100k-oldham-2020-01-to-2025-03.csv',
    );
    expect(fileName(['care_homes'], '2025-03', '2025-03', 'ods')).toBe('care-homes-2025-03.ods');
  });

  test('has only letters, digits and hyphens, whatever the areas are called', () => {
    expect(
      fileName(['Ynys Môn / "Anglesey"', "King's Lynn", '..\\..\r\n'], '2025-03', '2025-03', 'svg'),
    ).toBe('ynys-mon-anglesey-kings-lynn-2025-03.svg');
    expect(fileName(['…'], '2025-03', '2025-03', 'svg')).toBe('figures-2025-03.svg');
  });

  test('stays short', () => {
    expect(fileName(['x'.repeat(500)], '2020-01', '2025-03', 'json').length).toBeLessThan(140);
  });
});

describe('text in a picture', () => {
  test('cannot break out of its element or attribute', () => {
    expect(escapeXml(`<script>"a" & 'b'</script>`)).toBe(
      '&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;',
    );
    expect(textAt(0, 0, '</text><script/>')).not.toContain('<script');
  });

  test('holds nothing that XML forbids', () => {
    expect(escapeXml('a\u0000b\u001fc\ud800d\uffffe')).toBe('a b c d e');
    expect(escapeXml('Ynys Môn 🙂')).toBe('Ynys Môn 🙂');
  });

  test('is broken at spaces, and a long word stands alone', () => {
    expect(wrap('one two three', 60, 15)).toEqual(['one two', 'three']);
    expect(wrap('Llanfairpwllgwyngyll is far', 60, 15)).toEqual(['Llanfairpwllgwyngyll', 'is far']);
  });
});

describe('names at the ends of lines', () => {
  test('stay where they are while there is room', () => {
    expect(spread([10, 100], 18, 0, 200)).toEqual([10, 100]);
  });

  test('move apart in the same order where they would cover each other', () => {
    const middles = spread([190, 191, 192], 18, 0, 200);
    expect(middles).toEqual([155, 173, 191]);
  });
});

describe('the legend of symbols', () => {
  test('has one mark for each status and each caveat, no two alike', () => {
    const marked = SYMBOLS.flatMap(({ status, flag }) => [status ?? [], flag ?? []].flat());
    expect(new Set(marked)).toEqual(
      new Set([
        ...Object.values(ValueStatus).filter((status) => status !== 'PRESENT'),
        ...Object.values(ValueFlag),
      ]),
    );
    expect(new Set(SYMBOLS.map(({ symbol }) => symbol)).size).toBe(SYMBOLS.length);
  });

  test('marks what is missing first, then what to mind', () => {
    expect(symbolsOf(ValueStatus.NOT_AVAILABLE, [ValueFlag.PROVISIONAL])).toEqual(['[x]', '[p]']);
    expect(symbolsOf(ValueStatus.PRESENT, [])).toEqual([]);
    expect(statusSymbol(ValueStatus.SUPPRESSED)).toBe('[c]');
  });
});

describe('a question that is read in parts', () => {
  const question = {
    metricCodes: ['a', 'b'],
    areaCodes: ['1', '2', '3'],
    serviceTypes: [null],
    bands: [PopulationBand.AGE_65_PLUS],
    from: '2025-01',
    to: '2025-10',
  };

  test('is one part while it is small', () => {
    expect(partsOf(question, 60)).toEqual([question]);
  });

  test('keeps the order of the answer: metric by metric, area by area', () => {
    expect(partsOf(question, 20).map(({ metricCodes, areaCodes }) => [...metricCodes, ...areaCodes])).toEqual(
      [
        ['a', '1', '2'],
        ['a', '3'],
        ['b', '1', '2'],
        ['b', '3'],
      ],
    );
  });

  test('reads at least one area at a time', () => {
    expect(partsOf(question, 1)).toHaveLength(6);
  });
});
