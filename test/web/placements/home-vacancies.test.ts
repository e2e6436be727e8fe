import type { HomeVacancy } from '../../../web/placements/home-vacancies-query.js';
import { toHomeVacancies } from '../../../web/placements/toHomeVacancies.js';

const home = (name: string, free: number | null, isStale: boolean | null = false): HomeVacancy => ({
  asAt: isStale === null ? null : '2026-09-20',
  isStale,
  ...{ maximum: 20, occupied: 15, vacantReserved: 0, vacantAccepting: free, unavailable: 0 },
  careHome: { id: name, cqcLocationId: `1-${name.length}${free}`, name },
});
const view = { place: 'Rutland', bedType: null, freshDays: 35, isOwn: false };

describe('free beds home by home', () => {
  it('says how many homes have one, of those that told of their beds', () => {
    const homes = [home('Oak', 3), home('Elm', 0), home('Ash', 9, true), home('Fir', null, null)];
    const { headline, sentences, bars } = toHomeVacancies(homes, view);
    expect(headline).toBe('1 of 2 homes in Rutland has beds free to place into');
    expect(sentences).toEqual([
      'Older than 35 days, and so not counted, is the last return of Ash.',
      'No return ever came from Fir.',
    ]);
    expect(bars.map(({ label, value }) => [label, value])).toEqual([['Oak', 3]]);
  });

  it('names the beds that were asked for, and whose homes they are', () => {
    const asked = { ...view, bedType: 'DEMENTIA_NURSING', isOwn: true } as const;
    expect(toHomeVacancies([home('Oak', 3), home('Elm', 2)], asked).headline).toBe(
      'Of your homes in Rutland 2 have dementia nursing beds free to place into',
    );
  });

  it('where no return counts says so, and not that nothing is free', () => {
    expect(toHomeVacancies([home('Oak', 3, true)], view).headline).toBe(
      'No return of beds from homes in Rutland counts for this day',
    );
  });

  it('names three homes and counts the others, but never a single one', () => {
    const stale = (count: number) =>
      toHomeVacancies(
        Array.from({ length: count }, (_, i) => home('ABCDEF'.charAt(i), 1, true)),
        view,
      ).sentences[0];
    expect(stale(4)).toMatch(/of A, B, C and D\.$/);
    expect(stale(6)).toMatch(/of A, B, C and 3 more\.$/);
  });

  it('draws twelve homes at most, and tells homes of one name apart', () => {
    const homes = Array.from({ length: 14 }, (_, i) => home(i < 2 ? 'Oak' : `Home ${i}`, 20 - i));
    const { bars, free } = toHomeVacancies(homes, view);
    expect(free).toBe(14);
    expect(bars).toHaveLength(12);
    expect(bars.slice(0, 3).map(({ label }) => label)).toEqual(['Oak (1-320)', 'Oak (1-319)', 'Home 2']);
  });
});
