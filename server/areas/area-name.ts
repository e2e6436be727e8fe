/** Words around a name that say what kind of body it is, not which one. */
const LEADING_WORDS =
  /^(?:nhs|council of|(?:london|royal|metropolitan) borough of|borough of|city and county of|city of|county of) /;
const TRAILING_WORDS = new RegExp(
  ' (?:integrated care board|icb|clinical commissioning group|ccg' +
    '|city and county|city of|county of' +
    '|(?:metropolitan |city |county |district |borough |unitary |london borough )*council' +
    '|unitary authority|metropolitan borough|metropolitan district|london borough|corporation' +
    '|borough|county|city|ua|mbc|mdc|lb)$',
);
/** Taken down to "london" it would be the region, so the City keeps its title. */
const CITY_OF_LONDON = 'city of london';
const CITY_OF_LONDON_WORDS = /^(?:city of london|london city of)\b/;

/**
 * Normalises the name of an area so that the spellings of different publishers meet: case, accents,
 * punctuation, "&", "the", "Saint", inverted forms ("Bristol, City of"), titles ("Royal Borough of",
 * "County Council", "UA", "NHS … Integrated Care Board"), leading numbers ("102-Cumbria"), footnote marks.
 * Two names with the same key mean the same place, or places that only a date or a type tells apart.
 */
export function areaKey(name: string): string {
  const words = plainWords(name);
  return CITY_OF_LONDON_WORDS.test(words) ? CITY_OF_LONDON : stripped(words);
}

function plainWords(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\[[^\]]*\]|\(\d+\)|\(adass region\)/g, ' ')
    .replace(/^\s*\d{3}\s*-\s*(?=\p{L})/u, '')
    .replace(/['’‘`´.]/g, '')
    .replace(/&|\+/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes titles off both ends until none is left; a name that is nothing but titles stays as it is. */
function stripped(words: string): string {
  let key = words;
  for (;;) {
    const shorter = key.replace(LEADING_WORDS, '').replace(TRAILING_WORDS, '');
    if (shorter === key || shorter === '') return key;
    key = shorter;
  }
}

const FULL_CODE = /^[A-Z]\d{8}$/;
const SHORT_CODE = /^[A-Z]\d{7}$/;

/**
 * Reads a GSS code: nine characters, or eight when a spreadsheet or an export lost a zero of the serial part
 * ("E0800001" is E08000001). Null when the text is not a code at all. Whether the area exists is not checked.
 */
export function gssCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (FULL_CODE.test(code)) return code;
  if (SHORT_CODE.test(code)) return code.slice(0, 3) + code.slice(3).padStart(6, '0');
  return null;
}
