import { areaKey, gssCode } from '../../server/areas/area-name.js';

describe('the key of an area name', () => {
  it.each([
    ['Bristol, City of', 'City of Bristol', 'Bristol', 'BRISTOL CITY COUNCIL', 'Bristol UA'],
    [
      'Herefordshire, County of',
      'County of Herefordshire',
      'Herefordshire',
      'Herefordshire Council',
      '415-Herefordshire',
    ],
    [
      'Kingston upon Hull, City of',
      'Kingston-upon-Hull',
      'Kingston Upon Hull',
      'Kingston upon Hull City Council',
      'City of Kingston upon Hull',
    ],
    ['St. Helens', 'St Helens', 'Saint Helens', 'ST HELENS METROPOLITAN BOROUGH COUNCIL', "St Helen's"],
    [
      'Bath and North East Somerset',
      'Bath & North East Somerset',
      'BATH  AND NORTH-EAST SOMERSET',
      'Bath & North East Somerset UA',
      '908 - Bath and North East Somerset',
    ],
    [
      'Windsor and Maidenhead',
      'Royal Borough of Windsor & Maidenhead',
      'Windsor and Maidenhead (1)',
      'Windsor and Maidenhead [note 5]',
      ' windsor and maidenhead ',
    ],
    [
      'Isles of Scilly',
      'Council of the Isles of Scilly',
      'The Isles of Scilly',
      'Isles of Scilly Council',
      '906-Isles Of Scilly',
    ],
    ['Cumbria', '102-Cumbria', '102 - Cumbria', 'Cumbria County Council', 'Cumbria  '],
    [
      'NHS Greater Manchester Integrated Care Board',
      'NHS Greater Manchester ICB',
      'Greater Manchester ICB',
      'Greater Manchester',
      'nhs greater manchester integrated care board',
    ],
    [
      'Yorkshire and The Humber',
      'Yorkshire & the Humber',
      'Yorkshire and Humber',
      'Yorkshire and Humber (ADASS Region)',
      'YORKSHIRE AND THE HUMBER',
    ],
    ['Ynys Môn', 'Ynys Mon', 'YNYS MÔN', 'ynys mo\u0302n', 'Ynys-Môn'],
  ])('brings the spellings of %s together', (...spellings) => {
    expect(new Set(spellings.map(areaKey)).size).toBe(1);
  });

  it.each([
    ['City of London', 'London'],
    ['City of London Corporation', 'Greater London'],
    ['Nottingham', 'Nottinghamshire County Council'],
    ['Cheshire East', 'Cheshire West and Chester'],
    ['North Northamptonshire', 'West Northamptonshire'],
    ['NHS South Yorkshire ICB - 02P', 'NHS South Yorkshire ICB - 03N'],
    ['NHS Central London (Westminster) CCG', 'NHS West London CCG'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(areaKey(one)).not.toBe(areaKey(other));
  });

  it('leaves a bare number or code as it is', () => {
    expect(areaKey('413')).toBe('413');
    expect(areaKey('Z9D4Z')).toBe('z9d4z');
  });

  it('never empties a name that is made of titles only', () => {
    expect(areaKey('County Council')).not.toBe('');
  });
});

describe('a GSS code', () => {
  it.each([
    ['E08000001', 'E08000001'],
    [' e08000001 ', 'E08000001'],
    ['E0800001', 'E08000001'],
    ['E0800009', 'E08000009'],
    ['W0600012', 'W06000012'],
  ])('%p is read as %s', (text, code) => {
    expect(gssCode(text)).toBe(code);
  });

  it.each(['', 'E080001', 'E080000010', 'Bolton', '413', 'EO8000001'])('%p is none', (text) => {
    expect(gssCode(text)).toBeNull();
  });
});
