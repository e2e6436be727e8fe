import type { FoundArea } from '../../../web/areas/find-areas.js';
import { kindOfArea, suggestionHtml } from '../../../web/areas/found-area-label.js';
import { lastAnswerOnly } from '../../../web/areas/last-answer-only.js';
import { shortName } from '../../../web/areas/short-name.js';

const found = (parts: Partial<FoundArea['area']>, matchedOn: string | null = null): FoundArea => ({
  matchedOn,
  area: {
    id: '1',
    gssCode: 'E08000004',
    name: 'Oldham',
    areaType: 'CASSR',
    isDemonstration: false,
    validTo: null,
    ...parts,
  },
});

describe('an area in the list of the finder', () => {
  it('says what kind of area it is', () => {
    expect(kindOfArea(found({}))).toBe('Council with social services');
  });

  it('says the spelling that matched, the year of its end, and that it is invented', () => {
    expect(kindOfArea(found({ validTo: '2023-04-01' }, 'Cumbria CC'))).toBe(
      'Council with social services · “Cumbria CC” · until 2023',
    );
    expect(kindOfArea(found({ isDemonstration: true }))).toContain('demonstration');
  });

  it('never becomes markup', () => {
    expect(suggestionHtml(found({ name: '<img src=x onerror=alert(1)>' }))).not.toContain('<img');
  });
});

describe('short names', () => {
  it('fold the long names of NHS boards', () => {
    expect(shortName('NHS Greater Manchester Integrated Care Board')).toBe('Greater Manchester ICB');
    expect(shortName('Upper Merrow Integrated Care Board')).toBe('Upper Merrow ICB');
    expect(shortName('Oldham')).toBe('Oldham');
  });
});

describe('typing fast', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once, for what was typed last', async () => {
    const find = jest.fn((text: string) => Promise.resolve([text]));
    const source = lastAnswerOnly(find, () => undefined);
    const show = jest.fn();
    source('ol', show);
    source('old', show);
    source('oldh', show);
    await jest.runAllTimersAsync();
    expect(find.mock.calls).toEqual([['oldh']]);
    expect(show.mock.calls).toEqual([[['oldh']]]);
  });

  it('drops an answer that comes too late', async () => {
    const answers: Record<string, (found: string[]) => void> = {};
    const source = lastAnswerOnly<string>(
      (text) => new Promise((resolve) => (answers[text] = resolve)),
      () => undefined,
    );
    const show = jest.fn();
    source('old', show);
    await jest.runAllTimersAsync();
    source('oldham', show);
    await jest.runAllTimersAsync();
    answers['oldham']!(['Oldham']);
    answers['old']!(['Old Trafford']);
    await jest.runAllTimersAsync();
    expect(show.mock.calls).toEqual([[['Oldham']]]);
  });

  it('says so when the server does not answer', async () => {
    const onFailure = jest.fn();
    lastAnswerOnly(() => Promise.reject(new Error('down')), onFailure)('old', () => undefined);
    await jest.runAllTimersAsync();
    expect(onFailure).toHaveBeenCalledTimes(1);
  });
});
