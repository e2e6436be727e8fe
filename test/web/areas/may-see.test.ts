import type { FramedPlace } from '../../../web/areas/AreaFrame.js';
import { maySee, maySeeReturns } from '../../../web/areas/may-see.js';
import type { Viewer } from '../../../web/identity/useViewer.js';

const council = (gssCode: string, liesWhollyIn: string[]) =>
  ({ gssCode, areaType: 'CASSR', liesWhollyIn }) as unknown as FramedPlace;
const viewer = (audience: string, areaCodes: string[]) =>
  ({ audiences: ['PUBLIC', audience], areaCodes }) as unknown as Viewer;

const own = council('D1', ['D54']);
const other = council('D2', []);

describe('what a page asks for', () => {
  it('is nothing private for the public and for providers', () => {
    for (const rule of ['placements', 'bedReturns', 'blockBeds', 'prices'] as const) {
      expect(maySee(viewer('PROVIDER', []), rule, own)).toBe(false);
      expect(maySee({ audiences: ['PUBLIC'], areaCodes: [] } as unknown as Viewer, rule, own)).toBe(false);
    }
  });

  it('is everything of their own council for a commissioner, and nothing of another', () => {
    expect(maySee(viewer('COMMISSIONER', ['D1']), 'prices', own)).toBe(true);
    expect(maySee(viewer('COMMISSIONER', ['D1']), 'prices', other)).toBe(false);
  });

  it('is placements and bed returns, no prices, for the partner of a board that holds all of the council', () => {
    const partner = viewer('ICB_PARTNER', ['D54']);
    expect(maySee(partner, 'placements', own)).toBe(true);
    expect(maySee(partner, 'bedReturns', own)).toBe(true);
    expect(maySee(partner, 'blockBeds', own)).toBe(false);
    expect(maySee(partner, 'prices', own)).toBe(false);
    // A council that lies in the board with a part only is not theirs.
    expect(maySee(partner, 'placements', other)).toBe(false);
  });
});

describe('what the page of a home asks for', () => {
  const home = { cqcProviderId: '1-77', areaCodes: ['D7', 'D1', 'D54'] };
  const provider = (ids: string[]) => ({
    ...viewer('PROVIDER', []),
    providers: ids.map((cqcProviderId) => ({ cqcProviderId })),
  });
  const somebody = (audience: string, areaCodes: string[]) =>
    ({ ...viewer(audience, areaCodes), providers: [] }) as unknown as Viewer;

  it.each([
    ['a provider of the home', provider(['1-5', '1-77']), true],
    ['a provider of others', provider(['1-5']), false],
    ['a commissioner whose council it lies in', somebody('COMMISSIONER', ['D1']), true],
    ['a commissioner of another council', somebody('COMMISSIONER', ['D2']), false],
    ['the partner of its board', somebody('ICB_PARTNER', ['D54']), true],
    ['a steward', somebody('STEWARD', []), true],
    ['the public', somebody('PUBLIC', []), false],
  ])('for %s', (_who, who, may) => {
    expect(maySeeReturns(who as unknown as Viewer, home)).toBe(may);
  });

  it('is nothing of a home of no known company for a provider', () => {
    expect(maySeeReturns(provider([]) as unknown as Viewer, { ...home, cqcProviderId: null })).toBe(false);
  });
});
