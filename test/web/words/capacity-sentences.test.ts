import {
  flowSentence,
  movementSentence,
  rangeSentence,
  rateAgainst,
  rateMovement,
  stockSentence,
} from '../../../web/words/capacity-sentences.js';

const oldham = {
  place: 'Oldham',
  homes: 44,
  beds: 1574,
  ratePer100k: 3978.56,
  band: 'AGE_65_PLUS',
  midYear: 2024,
  serviceType: null,
} as const;

describe('how much there is', () => {
  it('says homes, beds and the rate with its people and mid-year', () => {
    expect(stockSentence(oldham)).toBe(
      'Oldham has 44 care homes and 1,574 beds: 3,979 per 100,000 people aged 65+ (mid-2024).',
    );
  });

  it('names the type of care that is told', () => {
    expect(stockSentence({ ...oldham, homes: 1, beds: 1, serviceType: 'CARE_HOME_WITH_NURSING' })).toBe(
      'Oldham has 1 care home with nursing and 1 bed: 3,979 per 100,000 people aged 65+ (mid-2024).',
    );
  });

  it('leaves out a rate that is not known, and never says 0 for it', () => {
    expect(stockSentence({ ...oldham, ratePer100k: null })).toBe('Oldham has 44 care homes and 1,574 beds.');
  });

  it('says so where a release names homes without beds', () => {
    expect(stockSentence({ ...oldham, beds: null })).toBe(
      'Oldham has 44 care homes; how many beds they have is not known.',
    );
    expect(stockSentence({ ...oldham, homes: null })).toBeNull();
  });
});

describe('how it moved', () => {
  const leeds = { place: 'Leeds', first: 1000, last: 959 };
  const england = { place: 'England', first: 1000, last: 994 };

  it('says the direction and the size, and the country beside it', () => {
    expect(movementSentence('CARE_HOME_WITH_NURSING', leeds, england, '2025-10', '2026-10')).toBe(
      'Nursing beds in Leeds fell 4.1% in the year to October 2026; England fell 0.6%.',
    );
  });

  it('says that nothing changed rather than 0.0%', () => {
    const level = { place: 'Leeds', first: 1000, last: 1000.4 };
    const levelToo = { place: 'England', first: 500, last: 500 };
    expect(movementSentence(null, level, england, '2025-10', '2026-10')).toBe(
      'Beds in Leeds did not change in the year to October 2026; England fell 0.6%.',
    );
    expect(movementSentence(null, level, levelToo, '2025-10', '2026-10')).toBe(
      'Beds in Leeds did not change in the year to October 2026; neither did those in England.',
    );
  });

  it('leaves the country out where it has no figure, and says nothing without both ends', () => {
    const unknown = { place: 'England', first: null, last: 994 };
    expect(movementSentence(null, leeds, unknown, '2025-10', '2026-10')).toBe(
      'Beds in Leeds fell 4.1% in the year to October 2026.',
    );
    expect(movementSentence(null, { ...leeds, first: null }, england, '2025-10', '2026-10')).toBeNull();
  });

  it('tells of a rate as a rate', () => {
    expect(rateMovement(null, leeds, england, '2021-10', '2026-10')).toBe(
      'The rate of beds in Leeds fell 4.1% in the 5 years to October 2026; in England it fell 0.6%',
    );
  });
});

describe('where it stands', () => {
  it('says more and fewer, never better and worse', () => {
    expect(rateAgainst('Oldham', 118, 'England', 100, null, 'AGE_65_PLUS')).toBe(
      'Oldham has 18.0% more beds per 100,000 people aged 65+ than England',
    );
    expect(rateAgainst('Oldham', 70, 'England', 100, 'CARE_HOME_WITHOUT_NURSING', 'AGE_85_PLUS')).toBe(
      'Oldham has 30.0% fewer residential beds per 100,000 people aged 85+ than England',
    );
  });

  it('says as many where they are level', () => {
    expect(rateAgainst('A', 100.01, 'B', 100, null, 'AGE_65_PLUS')).toBe(
      'A has as many beds per 100,000 people aged 65+ as B',
    );
  });

  it('names the places at both ends of a list', () => {
    const [high, low] = [
      { label: 'X', value: 9 },
      { label: 'Y', value: 2 },
    ];
    expect(rangeSentence('Z', null, high, low)).toBe('Beds per head are highest in X and lowest in Y');
    expect(rangeSentence('Z', null, high, high)).toBe('Beds per head are the same everywhere in Z');
  });
});

describe('what moved it', () => {
  const flow = {
    opening: 1612,
    closing: 1574,
    opened: 48,
    extended: 12,
    closed: 85,
    reduced: 13,
    reclassified: 0,
  };

  it('says the result, what came and what went', () => {
    expect(flowSentence('Oldham', flow, null, '2023-12', '2024-12')).toBe(
      'Oldham lost 38 beds in the year to December 2024: 60 added, 98 taken away',
    );
  });

  it('counts beds that changed their type of care apart', () => {
    expect(
      flowSentence(
        'Oldham',
        { ...flow, closing: 1473, reclassified: -101 },
        'CARE_HOME_WITH_NURSING',
        '2023-12',
        '2024-12',
      ),
    ).toBe(
      'Oldham lost 139 nursing beds in the year to December 2024: 60 added, 98 taken away, 101 changed type of care',
    );
  });

  it('says that nothing came or went', () => {
    const still = { opening: 9, closing: 9, opened: 0, extended: 0, closed: 0, reduced: 0, reclassified: 0 };
    expect(flowSentence('Rutland', still, null, '2023-12', '2024-12')).toBe(
      'No beds were added or lost in Rutland in the year to December 2024',
    );
  });

  it('says that gains and losses balanced', () => {
    const even = { opening: 9, closing: 9, opened: 4, extended: 0, closed: 4, reduced: 0, reclassified: 0 };
    expect(flowSentence('Rutland', even, null, '2023-12', '2024-12')).toBe(
      'Rutland kept the same number of beds in the year to December 2024: 4 added, 4 taken away',
    );
  });
});
