import { encoderFor } from '../../server/releases/copy-text';

describe('a value on its way into COPY', () => {
  const text = encoderFor('text');
  const list = encoderFor('_text');
  const json = encoderFor('jsonb');

  test.each([
    ['plain', 'plain'],
    ['a\tb\nc\rd', 'a\\tb\\nc\\rd'],
    ['back\\slash', 'back\\\\slash'],
    ['\\N', '\\\\N'],
    ['nul\0byte', 'nulbyte'],
    ['', ''],
    [null, '\\N'],
    [undefined, '\\N'],
    [0, '0'],
    [false, 'false'],
  ])('%j as text', (value, written) => {
    expect(text(value)).toBe(written);
  });

  test('a list keeps quotes, commas and the word NULL apart', () => {
    expect(list(['a', 'b "c"', 'd,e', 'NULL', '', 'x\\y'])).toBe(
      '{"a","b \\\\"c\\\\"","d,e","NULL","","x\\\\\\\\y"}',
    );
    expect(list([])).toBe('{}');
    expect(list(null)).toBe('\\N');
  });

  test('an empty list for a JSON column is a list, not an object', () => {
    expect(json([])).toBe('[]');
    expect(json({ a: 'b\nc' })).toBe('{"a":"b\\\\nc"}');
    expect(json(null)).toBe('\\N');
  });
});
