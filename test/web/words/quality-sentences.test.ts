import {
  goodOrBetterSentence,
  intervalWords,
  mixSentence,
  standsAgainst,
  unratedSentence,
} from '../../../web/words/quality-sentences.js';

describe('quality in sentences', () => {
  it('never gives a share without its counts', () => {
    const oldham = { place: 'Oldham', share: 85, goodOrBetter: 34, outOf: 40 };
    const england = { place: 'England', share: 82.8, goodOrBetter: null, outOf: null };
    expect(goodOrBetterSentence(oldham, england)).toBe(
      '85.0% of rated care homes in Oldham are good or outstanding (34 of 40); England 82.8%',
    );
    expect(goodOrBetterSentence({ ...oldham, share: null }, england)).toBeNull();
  });

  it('calls a share better or worse only where the other lies outside its interval', () => {
    const interval = { lower: 70.0, upper: 80.0 };
    expect(standsAgainst(interval, 82.8, 'England')).toBe('Worse than England');
    expect(standsAgainst(interval, 69.9, 'England')).toBe('Better than England');
    expect(standsAgainst(interval, 80.0, 'England')).toBe('Similar to England');
    expect(standsAgainst(null, 80, 'England')).toBeNull();
    expect(standsAgainst(interval, null, 'England')).toBeNull();
  });

  it('names homes without a rating', () => {
    expect(unratedSentence(4, 44)).toBe('4 of 44 homes have no rating.');
    expect(unratedSentence(1, 14_840)).toBe('1 of 14,840 homes has no rating.');
    expect(unratedSentence(0, 44)).toBeNull();
  });

  it('says how many homes are below good', () => {
    expect(mixSentence('Oldham', 6, { homes: 44, unrated: 4 })).toBe(
      '6 of 44 homes in Oldham are rated below good; 4 have no rating',
    );
    expect(mixSentence('Rutland', 0, { homes: 9, unrated: 0 })).toBe(
      'No rated home in Rutland is below good',
    );
  });

  it('writes an interval from lower to upper', () => {
    expect(intervalWords({ lower: 71.46, upper: 82.61 })).toBe('71.5% to 82.6%');
    expect(intervalWords(null)).toBe('');
  });
});
