import { readDomain, readRating } from '../../server/quality/import/rating-labels';

test.each([
  ['Outstanding', 'OUTSTANDING'],
  ['Good', 'GOOD'],
  ['Requires improvement', 'REQUIRES_IMPROVEMENT'],
  ['Requires Improvement', 'REQUIRES_IMPROVEMENT'],
  [' inadequate ', 'INADEQUATE'],
])('“%s” is the band %s', (text, band) => {
  expect(readRating(text)).toEqual({ status: 'RATED', band });
});

test.each([
  ['Inspected but not rated', 'INSPECTED_BUT_NOT_RATED'],
  ['No published rating', 'NO_PUBLISHED_RATING'],
  ['No Approved Rating', 'NO_PUBLISHED_RATING'],
  ['Insufficient evidence to rate', 'INSUFFICIENT_EVIDENCE_TO_RATE'],
  ['Evidence requirements not yet scored', 'EVIDENCE_NOT_YET_SCORED'],
  ['Evidence requirements partially scored', 'EVIDENCE_NOT_YET_SCORED'],
  ['Regulations met', 'INSPECTED_BUT_NOT_RATED'],
])('“%s” is no band but the status %s', (text, status) => {
  expect(readRating(text)).toEqual({ status, band: null });
});

test('a blank says nothing, and any other word is not guessed at', () => {
  expect(['', ' ', '-', 'NA', undefined].map(readRating)).toEqual([null, null, null, null, null]);
  expect(['Good-ish', 'Excellent', '2'].map(readRating)).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
});

test('the five key questions are read as CQC writes them', () => {
  expect(['Safe', 'Effective', 'Caring', 'Responsive', 'Well-led', 'Overall', ''].map(readDomain)).toEqual([
    'SAFE',
    'EFFECTIVE',
    'CARING',
    'RESPONSIVE',
    'WELL_LED',
    null,
    null,
  ]);
});
