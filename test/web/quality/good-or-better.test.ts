import { toGoodOrBetter } from '../../../web/quality/toGoodOrBetter.js';
import { buildContext, buildGoodOrBetter, buildShare, ENGLAND, OLDHAM } from '../support/build.js';

const place = (ofRated = buildShare(34, 40), ofAll = buildShare(34, 44)) => ({
  area: { ...OLDHAM, role: 'place' as const },
  profile: buildGoodOrBetter(OLDHAM.gssCode, ofRated, ofAll),
});
const england = (ofRated = buildShare(828, 1000)) => ({
  area: { ...ENGLAND, role: 'nation' as const },
  profile: buildGoodOrBetter(ENGLAND.gssCode, ofRated, ofRated),
});

describe('the share of good or better homes', () => {
  it('is told with both denominators, each with its counts', () => {
    const groups = toGoodOrBetter([place()], buildContext())?.groups ?? [];
    expect(groups.map(({ label, rows }) => [label, rows[0]?.note, rows[0]?.value?.toFixed(1)])).toEqual([
      ['Of rated homes', '34 of 40', '85.0'],
      ['Of all homes, rated or not', '34 of 44', '77.3'],
    ]);
  });

  it('turns proportions and their intervals into per cent', () => {
    const row = toGoodOrBetter([place()], buildContext())?.groups[0]?.rows[0];
    expect(row?.interval?.lower).toBeCloseTo(75);
    expect(row?.interval?.upper).toBeCloseTo(95);
  });

  it('says in words how it stands against the country', () => {
    const model = toGoodOrBetter([place(), england()], buildContext());
    expect(model?.headline).toBe(
      '85.0% of rated care homes in Oldham are good or outstanding (34 of 40); England 82.8%',
    );
    expect(model?.stands).toBe('Similar to England');
  });

  it('gives the reason where the country has no share', () => {
    const model = toGoodOrBetter([place(), england(buildShare(null, 0))], buildContext());
    expect(model?.missing).toEqual(['England: not available because no home is rated.']);
    expect(model?.stands).toBeNull();
  });

  it('is not drawn for a place that has no rated home', () => {
    expect(
      toGoodOrBetter([place(buildShare(null, 0), buildShare(null, 0)), england()], buildContext()),
    ).toBeNull();
  });
});
