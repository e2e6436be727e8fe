import {
  headerKey,
  isPersonalColumn,
  isSuppressed,
  postcodeValue,
  textValue,
  wholeNumber,
  yesOrNo,
} from '../../../server/releases/reading/values';

describe('a cell', () => {
  test.each(['', '  ', 'NA', 'n/a', '-', '–', '[x]', '[c]', '[z]', '..', 'NULL'])(
    '“%s” has no value',
    (cell) => {
      expect(textValue(cell)).toBeNull();
    },
  );

  test('keeps a name with signs, without the spaces around it', () => {
    expect(textValue(' AbilityAvenue Care')).toBe('AbilityAvenue Care');
    expect(textValue("'Mollies' Hebe Healthcare")).toBe("'Mollies' Hebe Healthcare");
    expect(textValue('15756430    ')).toBe('15756430');
  });

  test('says whether its value is withheld', () => {
    expect(['[c]', '*', '[x]', '0', ''].map(isSuppressed)).toEqual([true, true, false, false, false]);
  });
});

describe('a whole number', () => {
  test.each([
    ['17', 17],
    ['1,234', 1234],
    ['12,345,678', 12345678],
    ['95366.0', 95366],
    ['-', null],
    ['[c]', null],
    ['', null],
    ['0', 0],
  ])('“%s” is %p', (cell, value) => {
    expect(wholeNumber(cell)).toEqual({ value });
  });

  test.each(['twelve', '1.5', '1,23', '12 beds', '0x10', 'Infinity'])('“%s” is none', (cell) => {
    expect(wholeNumber(cell)).toEqual({ unreadable: cell });
  });
});

test('postcodes are written as the Post Office writes them', () => {
  expect(['ol82ba', 'OL8  2BA', 'TA9 4HQ', 'Oldham', 'OL8'].map(postcodeValue)).toEqual([
    'OL8 2BA',
    'OL8 2BA',
    'TA9 4HQ',
    null,
    null,
  ]);
});

test('yes and no are read as the files write them, anything else is unknown', () => {
  expect(['Y', 'yes', 'N', 'FALSE', '', 'perhaps'].map(yesOrNo)).toEqual([
    true,
    true,
    false,
    false,
    null,
    null,
  ]);
});

test('headers meet whatever case, signs and spaces they are written with', () => {
  for (const header of ['Location ID', 'location_id', 'Location.ID', ' LOCATION  ID ']) {
    expect(headerKey(header)).toBe('location id');
  }
});

test('columns about people are recognised by their header', () => {
  const headers = [
    'Registered manager',
    'Provider Nominated Individual Name',
    'personGivenName',
    'Main Partner Family Name',
    'Location Telephone Number',
    'Contact name',
    'E-mail',
  ];
  expect(headers.filter((header) => !isPersonalColumn(header))).toEqual([]);
  expect(
    ['Location Name', 'Provider Name', 'Brand Name', 'Phonics', 'Number of beds'].filter(isPersonalColumn),
  ).toEqual([]);
});
