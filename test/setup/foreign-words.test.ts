import { foreignWordsIn } from '../../server/setup/checks/foreign-words.mjs';

/** Put together here, so that the check does not find this file. */
const joined = (...parts: string[]) => parts.join('');

describe('the foreign words check', () => {
  it.each([
    ['a licensed typeface', joined('font-family: "GDS ', 'Transport", arial')],
    ['a path of one machine', joined("readFileSync('/wo", "rk/main/seeds/a.csv')")],
    ['a package registry', joined('https://regis', 'try.example.org/pg/-/pg-8.tgz')],
    ['a font from another host', joined('https://fonts.google', 'apis.com/css')],
  ])('finds %s, with its line', (_name, text) => {
    expect(foreignWordsIn(`first line\n${text}\n`)).toEqual([{ line: 2, why: expect.any(String) }]);
  });

  it.each(['/how/we/work/together', 'https://example.org/work/list', 'the register of homes', 'network/'])(
    'lets %s stand',
    (text) => {
      expect(foreignWordsIn(text)).toEqual([]);
    },
  );
});
