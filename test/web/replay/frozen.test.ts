import { readFrozen, todayInEngland, writeFrozen } from '../../../web/replay/frozen.js';
import { figuresSinceWords, publicationWords } from '../../../web/words/replay-words.js';

describe('a frozen view in the address', () => {
  it('is a day and a data version', () => {
    expect(readFrozen('2026-06-03~v17')).toEqual({ day: '2026-06-03', version: 'v17' });
    expect(writeFrozen({ day: '2026-06-03', version: 'v17' })).toBe('2026-06-03~v17');
  });

  it.each([
    '',
    'v17',
    '2026-06-03',
    '2026-06-03~',
    '2026-02-30~v17',
    '2026-06-03~17',
    '2026-06-03~v0',
    '2026-06-03~v1~v2',
  ])('“%s” is none', (text) => {
    expect(readFrozen(text)).toBeNull();
  });

  it('is of the day that it is in England, also between midnight there and midnight in Greenwich', () => {
    expect(todayInEngland(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(todayInEngland(new Date('2026-12-01T23:30:00Z'))).toBe('2026-12-01');
  });
});

describe('what is said of newer data', () => {
  const release = {
    id: '1',
    version: '1 June 2026',
    dataset: { id: '2', code: 'x', name: 'Care directory' },
  };
  const publication = { version: 'v18', at: '2026-06-03T09:00:00Z', isCorrection: false, release };

  it('names the release, and says when it corrects or was taken back', () => {
    expect(publicationWords({ ...publication, action: 'PUBLISH' })).toBe(
      '3 June 2026: Care directory, 1 June 2026',
    );
    expect(publicationWords({ ...publication, action: 'ROLL_BACK', isCorrection: true })).toBe(
      '3 June 2026: Care directory, 1 June 2026, taken back, which corrects earlier figures',
    );
    expect(publicationWords({ ...publication, action: 'REDEFINE', release: null })).toBe(
      '3 June 2026: a definition changed',
    );
  });

  it('counts what was corrected, and says so when nothing was', () => {
    expect(figuresSinceWords({ added: 0, changed: 3, withdrawn: 1 })).toBe(
      '4 figures of this page’s areas have been corrected since.',
    );
    expect(figuresSinceWords({ added: 12, changed: 1, withdrawn: 0 })).toBe(
      '1 figure of this page’s areas has been corrected since, and 12 figures have been added.',
    );
    expect(figuresSinceWords({ added: 12, changed: 0, withdrawn: 0 })).toBe(
      'No figure of this page’s areas has been corrected since; 12 figures have been added.',
    );
    expect(figuresSinceWords({ added: 0, changed: 0, withdrawn: 0 })).toBe(
      'No figure of this page’s areas has changed since.',
    );
  });
});
