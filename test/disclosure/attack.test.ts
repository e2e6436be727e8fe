import { audit } from '../../server/disclosure/audit.js';
import type { Contribution, Measure, PeriodKind } from '../../server/disclosure/contribution.js';
import { protect } from '../../server/disclosure/protect.js';
import { disclosureRule } from '../../server/disclosure/rule.js';
import { Attacker, type Fact } from './support/attacker.js';
import { factOf, print, type Printed, unknownsOf } from './support/newspaper.js';
import { corrected, randomContributions, randomNumbers } from './support/random-tables.js';

const rule = disclosureRule({
  dataset: 'placements',
  version: 1,
  validFrom: '2025-01-01',
  source: 'A test.',
});
const placements: Measure = { code: 'placements', kind: 'COUNT', parts: ['all'], isShown: true };
const MONTHLY: PeriodKind[] = ['MONTH'];
const ALL_PERIODS: PeriodKind[] = ['MONTH', 'QUARTER', 'YEAR', 'FINANCIAL_YEAR'];
const VAGUENESS = 6;

interface Scene {
  editions: readonly (readonly Contribution[])[];
  measures?: readonly Measure[];
  periods?: readonly PeriodKind[];
  /** What the protection takes into account; all there is when not given. */
  protectedPeriods?: readonly PeriodKind[];
  without?: 'secondary' | 'releases' | 'coalitions' | 'rounding';
}

interface Published {
  table: Map<string, Printed>;
  withheld: Set<string>;
  primary: Set<string>;
}

/** Publishes editions one after another, each with what it has to withhold. */
function publish({ editions, measures = [placements], periods = MONTHLY, ...scene }: Scene): Published[] {
  const known: { version: number; contributions: readonly Contribution[]; withheld: Set<string> }[] = [];
  return editions.map((contributions, i) => {
    const seen = (some: readonly Contribution[]) =>
      scene.without === 'coalitions' ? some.map((one) => ({ ...one, provider: 'anybody' })) : some;
    const editionsToProtect = [
      ...(scene.without === 'releases' ? [] : known),
      { version: i + 1, contributions: seen(contributions), withheld: null },
    ];
    const protection = protect({
      ...{ rule, measures, periods: scene.protectedPeriods ?? periods },
      editions: editionsToProtect,
    });
    if (!scene.without) audit(protection, rule);
    const keys = [...protection.withheld];
    const primary = new Set(keys.flatMap(([key, why]) => (why === 'PRIMARY' ? [key] : [])));
    const withheld = scene.without === 'secondary' ? primary : new Set(protection.withheld.keys());
    known.push({ version: i + 1, contributions: seen(contributions), withheld: new Set(withheld) });
    const printedBy = scene.without === 'rounding' ? { ...rule, roundTo: 1 } : rule;
    const table = print({ contributions, measures, periods, rule: printedBy, withheld });
    return { table, withheld, primary };
  });
}

/** Withheld small values that somebody can work out, or narrow down too far, from everything published. */
function workedOut(scene: Scene, provider: string | null = null): string[] {
  const published = publish(scene);
  const truth = new Map<string, number>();
  const own = new Set<string>();
  for (const edition of scene.editions)
    for (const [name, { one, amount }] of unknownsOf(edition)) {
      truth.set(name, amount);
      if (provider !== null && one.provider === provider) own.add(name);
    }
  const read = scene.without === 'rounding' ? { ...rule, roundTo: 1 } : rule;
  const facts: Fact[] = published.flatMap(({ table }) =>
    [...table.values()].map((cell) => factOf(cell, read)),
  );
  for (const name of own) facts.push({ members: [name], from: truth.get(name)!, to: truth.get(name)! });
  const attacker = new Attacker(facts, truth);
  return published.flatMap(({ table, primary }, i) =>
    [...primary]
      .filter((key) => {
        const cell = table.get(key)!;
        const others = cell.members.reduce((sum, name) => sum + (own.has(name) ? 0 : truth.get(name)!), 0);
        if (others === 0 || others > rule.threshold.to) return false;
        return attacker.vagueness(cell.members, VAGUENESS) < VAGUENESS - 1e-6;
      })
      .map((key) => `${i + 1}: ${key}`),
  );
}

const seeds = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const oneMonth = (seed: number): Scene => ({ editions: [randomContributions(randomNumbers(seed))] });
const someMonths = (seed: number): Scene => ({
  editions: [
    randomContributions(randomNumbers(seed), {
      districts: 2,
      months: ['2025-03', '2025-04', '2025-05', '2025-06'],
    }),
  ],
  periods: ALL_PERIODS,
});
const twoReleases = (seed: number): Scene => {
  const random = randomNumbers(seed);
  const first = randomContributions(random, { districts: 3 });
  return { editions: [first, corrected(random, first), corrected(random, first)] };
};
const shares: readonly Measure[] = [
  { code: 'on_time', kind: 'COUNT', parts: ['on_time'], isShown: true },
  { code: 'decided', kind: 'COUNT', parts: ['on_time', 'late'], isShown: true },
  { code: 'late', kind: 'COUNT', parts: ['late'], isShown: false },
];
const numeratorAndDenominator = (seed: number): Scene => ({
  editions: [randomContributions(randomNumbers(seed), { districts: 3, parts: ['on_time', 'late'] })],
  measures: shares,
});

describe('nobody who puts together everything that is shown can work out a withheld value', () => {
  test('of one month', () => {
    expect(seeds(60).flatMap((seed) => workedOut(oneMonth(seed)))).toEqual([]);
  });
  test('of months that add up to quarters and to two kinds of years', () => {
    expect(seeds(10).flatMap((seed) => workedOut(someMonths(seed)))).toEqual([]);
  });
  test('of a release, its correction and the correction of that', () => {
    expect(seeds(40).flatMap((seed) => workedOut(twoReleases(seed)))).toEqual([]);
  });
  test('of shares whose numerator and denominator are both shown', () => {
    expect(seeds(30).flatMap((seed) => workedOut(numeratorAndDenominator(seed)))).toEqual([]);
  });
  test('not even a provider, who knows the values of its own homes', () => {
    const found = seeds(20).flatMap((seed) =>
      ['P0', 'P1', 'P2', 'P3', 'P4'].flatMap((provider) => workedOut(oneMonth(seed), provider)),
    );
    expect(found).toEqual([]);
  });
});

describe('the same attacker works values out as soon as a part of the protection is left out', () => {
  const successes = (scenes: Scene[], provider: string | null = null) =>
    scenes.filter((scene) => workedOut(scene, provider).length > 0).length;

  test('when only the small values themselves are withheld', () => {
    expect(successes(seeds(20).map((seed) => ({ ...oneMonth(seed), without: 'secondary' })))).toBeGreaterThan(
      5,
    );
  });
  test('when quarters and years are shown that the protection did not think of', () => {
    const scenes = seeds(10).map((seed): Scene => ({ ...someMonths(seed), protectedPeriods: MONTHLY }));
    expect(successes(scenes)).toBeGreaterThan(2);
  });
  test('when each release is protected by itself', () => {
    expect(
      successes(seeds(40).map((seed) => ({ ...twoReleases(seed), without: 'releases' }))),
    ).toBeGreaterThan(5);
  });
  test('when what providers know is not thought of', () => {
    const scenes = seeds(40).map((seed): Scene => ({ ...oneMonth(seed), without: 'coalitions' }));
    expect(successes(scenes, 'P0')).toBeGreaterThan(2);
  });
  test('when what is shown is not rounded', () => {
    expect(successes(seeds(40).map((seed) => ({ ...oneMonth(seed), without: 'rounding' })))).toBeGreaterThan(
      5,
    );
  });
  test('when the denominator of a share is shown that the protection did not think of', () => {
    const scenes = seeds(20).map((seed) => numeratorAndDenominator(seed));
    const found = scenes.filter((scene) => {
      const [published] = publish({ ...scene, measures: [shares[0]!] });
      const all = publish(scene)[0]!;
      return [...all.withheld].some((key) => key.startsWith('on_time') && !published!.withheld.has(key));
    });
    expect(found.length).toBeGreaterThan(2);
  });
});
