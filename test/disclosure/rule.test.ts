import { audit } from '../../server/disclosure/audit.js';
import type { Contribution, Measure } from '../../server/disclosure/contribution.js';
import { protect } from '../../server/disclosure/protect.js';
import { disclosureRule } from '../../server/disclosure/rule.js';
import { shownValue, valuesShownAs } from '../../server/disclosure/rounding.js';

const document = { dataset: 'placements', version: 1, validFrom: '2025-01-01', source: 'A test.' };
const rule = disclosureRule(document);
const people: Measure = { code: 'people', kind: 'COUNT', parts: ['all'], isShown: true };
const fees: Measure = { ...people, code: 'fees', kind: 'AMOUNT' };

let providers = 0;
/** A record of one provider of its own in a district, unless another is named. */
function record(district: string, amount: number, more: Partial<Contribution> = {}): Contribution {
  providers += 1;
  return {
    ...{ areas: ['COUNTRY', 'COUNCIL', district], serviceType: 'NURSING', month: '2025-04' },
    ...{ part: 'all', provider: `P${providers}`, amount },
    ...more,
  };
}

function withheldOf(contributions: readonly Contribution[], measure = people): string[] {
  const editions = [{ version: 1, contributions, withheld: null }];
  const protection = protect({ rule, measures: [measure], periods: ['MONTH'], editions });
  audit(protection, rule);
  expect(protection.unproven).toBe(0);
  const keys = [...protection.withheld.keys()].filter((key) => key.includes('|ALL|'));
  return keys.map((key) => key.split('|')[1]!).sort();
}

const large = (district: string) => [20, 21, 22].map((amount) => record(district, amount));

describe('the threshold', () => {
  test.each([
    [0, 0],
    [8, 10],
    [12, 10],
    [13, 15],
  ])('a count of %i is shown, as %i', (value, shown) => {
    expect(shownValue(value, 'COUNT', rule)).toBe(shown);
    expect(withheldOf([record('A', value, { provider: null }), ...large('B')])).toEqual([]);
  });
  test.each([1, 7])('a count of %i is withheld', (value) => {
    expect(withheldOf([record('A', value), ...large('B'), ...large('C')])).toContain('A');
  });
  test('a reader of a rounded count cannot tell it from four others, and takes zero for zero', () => {
    expect(valuesShownAs(15, 'COUNT', rule)).toEqual({ from: 13, to: 17 });
    expect(valuesShownAs(10, 'COUNT', rule)).toEqual({ from: 8, to: 12 });
    expect(valuesShownAs(0, 'COUNT', rule)).toEqual({ from: 0, to: 0 });
  });
});

describe('dominance', () => {
  const amounts = (...some: number[]) => some.map((amount) => record('A', amount));
  test.each([
    ['two providers', amounts(500, 500), true],
    ['three alike', amounts(400, 400, 400), false],
    ['three, of which one has more than 60 per cent', amounts(700, 150, 150), true],
    ['three, of which one has 60 per cent', amounts(600, 200, 200), false],
    ['three homes of one provider', [1, 2, 3].map(() => record('A', 400, { provider: 'one' })), true],
  ])('an amount of %s', (_name, records, isWithheld) => {
    const others = ['B', 'C'].flatMap((district) =>
      [300, 310, 320, 330].map((amount) => record(district, amount)),
    );
    expect(withheldOf([...records, ...others], fees).includes('A')).toBe(isWithheld);
  });
});

describe('secondary suppression', () => {
  test('one small district takes a second one with it, or the total', () => {
    expect(withheldOf([record('A', 3), ...large('B'), ...large('C')]).length).toBeGreaterThan(1);
  });
  test('of two districts a small one takes the other and not the country', () => {
    const withheld = withheldOf([record('A', 3), ...large('B'), ...large('C')]);
    expect(withheld).toContain('A');
    expect(withheld).not.toContain('COUNTRY');
  });
  test('a council of one district, and the same ground under a second code, are withheld with it', () => {
    const single = { areas: ['COUNTRY', 'SMALL', 'D1', 'D1-OLD'] };
    const withheld = withheldOf([record('', 4, single), ...large('B'), ...large('C')]);
    expect(withheld).toEqual(expect.arrayContaining(['SMALL', 'D1', 'D1-OLD']));
  });
  test('where all districts but one are small, the total does not give away their sum to the last', () => {
    const records = [record('A', 2), record('B', 3), record('C', 1), ...large('D')];
    expect(withheldOf(records)).toEqual(expect.arrayContaining(['A', 'B', 'C']));
  });
  test('ties in nested areas are protected at every level', () => {
    const at = (district: string, council: string) => ({ areas: ['COUNTRY', 'REGION', council, district] });
    const records = ['X', 'Y'].flatMap((council) =>
      ['1', '2'].map((no) => record('', 4, at(`${council}${no}`, council))),
    );
    expect(withheldOf([...records, ...large('B')])).toEqual(expect.arrayContaining(['X1', 'X2', 'Y1', 'Y2']));
  });
  test('the same records withhold the same cells, in whatever order they come', () => {
    const records = [record('A', 3), record('B', 5), ...large('C'), ...large('D')];
    expect(withheldOf(records)).toEqual(withheldOf([...records].reverse()));
  });
  test('where there is nothing to withhold nothing is', () => {
    expect(withheldOf([...large('A'), ...large('B')])).toEqual([]);
  });
});

describe('the rule is checked', () => {
  test.each([
    [{ threshold: { from: 3, to: 7 } }, /threshold.from must be 1/],
    [{ threshold: { from: 1, to: 0 } }, /threshold/],
    [{ dominance: { providers: 3, share: 1.2 } }, /share/],
    [{ roundTo: 40 }, /shown as zero/],
    [{ dataset: '' }, /dataset/],
  ])('%j is refused', (wrong, message) => {
    expect(() => disclosureRule({ ...document, ...wrong })).toThrow(message);
  });
});
