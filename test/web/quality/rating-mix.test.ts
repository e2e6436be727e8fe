import { toRatingMix } from '../../../web/quality/toRatingMix.js';
import { buildContext, buildMix, ENGLAND, OLDHAM } from '../support/build.js';

const share = (band: 'OUTSTANDING' | 'GOOD' | 'REQUIRES_IMPROVEMENT' | 'INADEQUATE', homes: number) =>
  ({ band, status: 'RATED', homes, beds: null }) as const;
const unrated = (status: 'NOT_YET_INSPECTED' | 'NO_PUBLISHED_RATING', homes: number) =>
  ({ band: null, status, homes, beds: null }) as const;

const oldham = {
  area: OLDHAM,
  profile: buildMix({
    distribution: [
      share('GOOD', 34),
      share('REQUIRES_IMPROVEMENT', 6),
      unrated('NOT_YET_INSPECTED', 3),
      unrated('NO_PUBLISHED_RATING', 1),
    ],
  }),
};

describe('how homes are rated', () => {
  it('shares out all homes, those without a rating too', () => {
    const parts = toRatingMix([oldham], buildContext())?.bars[0]?.parts ?? [];
    expect(parts.map((part) => [part.key, Math.round(part.share * 10) / 10])).toEqual([
      ['OUTSTANDING', 0],
      ['GOOD', 77.3],
      ['REQUIRES_IMPROVEMENT', 13.6],
      ['INADEQUATE', 0],
      ['UNRATED', 9.1],
    ]);
    expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(100);
  });

  it('keeps the reasons for no rating apart in the table', () => {
    const rows = toRatingMix([oldham], buildContext())?.rows ?? [];
    expect(rows.map((row) => [row.label, row.homes[0]])).toEqual([
      ['Outstanding', 0],
      ['Good', 34],
      ['Requires improvement', 6],
      ['Inadequate', 0],
      ['Not yet inspected', 3],
      ['No published rating', 1],
    ]);
  });

  it('leaves out a country that is not covered', () => {
    const england = { area: ENGLAND, profile: buildMix({ distribution: [], status: 'NOT_AVAILABLE' }) };
    expect(toRatingMix([oldham, england], buildContext())?.places).toEqual(['Oldham']);
  });

  it('is not drawn for a place without homes, whatever the country has', () => {
    const none = { area: OLDHAM, profile: buildMix({ distribution: [] }) };
    const england = { area: ENGLAND, profile: oldham.profile };
    expect(toRatingMix([none, england], buildContext())).toBeNull();
  });
});
