import { errorWords } from '../../../web/words/error-words.js';
import { leftOutNotes, whyMissing } from '../../../web/words/missing.js';

describe('what is not there', () => {
  it('gives the reason of the API in the middle of a sentence', () => {
    expect(whyMissing('NOT_AVAILABLE', 'Home-level releases cover 1 of 153 councils.')).toBe(
      'Not available because home-level releases cover 1 of 153 councils.',
    );
  });

  it('keeps an abbreviation as it is', () => {
    expect(whyMissing('NOT_APPLICABLE', 'CQC does not regulate here.')).toBe(
      'Not available because CQC does not regulate here.',
    );
  });

  it('tells withheld from unknown', () => {
    expect(whyMissing('SUPPRESSED', null)).toMatch(/^Withheld/);
    expect(whyMissing('NOT_AVAILABLE', null)).toMatch(/^Not available/);
  });
});

describe('what is left out of a chart', () => {
  it('is counted, what is withheld told from what is not there', () => {
    const noun = ['place', 'places'] as const;
    expect(leftOutNotes(['SUPPRESSED', 'PRESENT', 'NOT_AVAILABLE', 'NOT_APPLICABLE'], noun)).toEqual([
      '1 place is withheld so that nobody can be identified, and left out of the chart.',
      '2 places have no figure and are left out of the chart.',
    ]);
    expect(leftOutNotes(['PRESENT'], noun)).toEqual([]);
  });
});

describe('what went wrong', () => {
  it('says what to do for each kind, and always that nothing was lost', () => {
    const withCode = (code: string) => errorWords({ errors: [{ extensions: { code } }] });
    expect(withCode('RATE_LIMITED').what).toMatch(/Nothing was lost. Wait a minute/);
    expect(withCode('QUERY_TOO_COSTLY').what).toMatch(/Nothing was lost. Choose a shorter period/);
    expect(errorWords(new TypeError('Failed to fetch')).title).toBe('The server did not answer');
    expect(errorWords(new Error('boom')).what).toMatch(/Nothing was lost/);
  });
});
