import type { ObservedValue } from '../../../server/metrics/observation.js';
import { Attacker, type Fact } from './attacker.js';
import { unknownsOf } from './newspaper.js';
import type { TrueRecord } from './residents.js';

/** The parts of the records that each protected metric counts. */
export const PARTS: Record<string, string[]> = {
  test_residents: ['council', 'own'],
  test_council_funded: ['council'],
  test_fees: ['fees'],
};

/** The unknown numbers of each edition, oldest first. */
export const known: ReturnType<typeof unknownsOf>[] = [];

/** Adds an edition's true records, from which only the attack's success is judged. */
export function addEdition(records: readonly TrueRecord[]): void {
  known.push(unknownsOf(records));
}

/** What one figure tells; withheld ones of counts tell that they are not zero. */
function factsOf(edition: number, value: ObservedValue): Fact[] {
  const isShare = value.metricCode === 'test_council_funded_share';
  if (value.status !== 'PRESENT')
    return isShare || value.status !== 'SUPPRESSED'
      ? []
      : [{ members: members(edition, value, PARTS[value.metricCode]!), from: 1, to: Infinity }];
  const about = (code: string, shown: number): Fact => {
    const range =
      code === 'test_fees' ? [shown, shown] : shown === 0 ? [0, 0] : [Math.max(8, shown - 2), shown + 2];
    return { members: members(edition, value, PARTS[code]!), from: range[0]!, to: range[1]! };
  };
  if (!isShare) return [about(value.metricCode, value.value!)];
  return [about('test_council_funded', value.numerator!), about('test_residents', value.denominator!)];
}

export function members(
  edition: number,
  { areaCode, serviceType, to }: ObservedValue,
  parts: readonly string[],
): string[] {
  return [...known[edition]!].flatMap(([name, { one }]) =>
    one.areas.includes(areaCode!) &&
    (serviceType === null || one.serviceType === serviceType) &&
    one.month === to.slice(0, 7) &&
    parts.includes(one.part)
      ? [name]
      : [],
  );
}

/** Sensitive values that an attacker narrows down too far from some figures, and how many there were. */
export function attack(
  shown: readonly { edition: number; value: ObservedValue }[],
  most = 60,
): { found: string[]; tried: number } {
  const facts = new Map<string, Fact[]>();
  const truths = new Map<string, Map<string, number>>();
  const part = (value: ObservedValue) =>
    `${value.to.slice(0, 7)}${value.metricCode === 'test_fees' ? ' fees' : ''}`;
  for (const { edition, value } of shown)
    facts.set(part(value), [...(facts.get(part(value)) ?? []), ...factsOf(edition, value)]);
  for (const edition of known)
    for (const [name, { one, amount }] of edition) {
      const key = `${one.month}${one.part === 'fees' ? ' fees' : ''}`;
      truths.set(key, (truths.get(key) ?? new Map()).set(name, amount));
    }
  const targets = new Map<string, { key: string; names: string[]; enough: number }>();
  for (const { edition, value } of shown) {
    if (value.status !== 'SUPPRESSED' || value.metricCode === 'test_council_funded_share') continue;
    const names = members(edition, value, PARTS[value.metricCode]!);
    const amounts = names.map((name) => truths.get(part(value))!.get(name)!);
    const sum = amounts.reduce((a, b) => a + b, 0);
    const isFees = value.metricCode === 'test_fees';
    if (!isFees && sum > 7) continue;
    if (isFees && !isDominated(names, part(value), truths)) continue;
    const enough = isFees ? Math.ceil(0.2 * Math.max(...amounts)) : 6;
    targets.set(names.join(), { key: part(value), names, enough });
  }
  const attackers = new Map(
    [...truths].map(([key, truth]) => [key, new Attacker(facts.get(key) ?? [], truth)]),
  );
  const chosen = [...targets.values()].filter((_, i, all) => i % Math.ceil(all.length / most) === 0);
  const found = chosen.filter(
    ({ key, names, enough }) => attackers.get(key)!.vagueness(names, enough) < enough - 1e-6,
  );
  return { found: found.map(({ names }) => names.join(' + ')), tried: chosen.length };
}

export function isDominated(
  names: readonly string[],
  key: string,
  truths: Map<string, Map<string, number>>,
): boolean {
  const byProvider = new Map<string, number>();
  for (const name of names) {
    const provider = name.split('/').at(-1)!.split('=')[0]!;
    byProvider.set(provider, (byProvider.get(provider) ?? 0) + truths.get(key)!.get(name)!);
  }
  const parts = [...byProvider.values()];
  return parts.length < 3 || Math.max(...parts) > 0.6 * parts.reduce((a, b) => a + b, 0);
}
