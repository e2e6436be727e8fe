import type { Contribution, Measure, PeriodKind } from '../../../server/disclosure/contribution.js';
import type { DisclosureRule } from '../../../server/disclosure/rule.js';
import type { Fact } from './attacker.js';

/** One figure as readers see it: a number, or null where it is withheld. */
export interface Printed {
  readonly members: readonly string[];
  readonly measure: Measure;
  readonly value: number;
  readonly shown: number | null;
}

interface Issue {
  readonly contributions: readonly Contribution[];
  readonly measures: readonly Measure[];
  readonly periods: readonly PeriodKind[];
  readonly rule: DisclosureRule;
  readonly withheld: ReadonlyMap<string, unknown> | ReadonlySet<string>;
}

/** The unknown numbers behind a table: equal ones of two editions are one, which is more than a reader could know. */
export function unknownsOf(
  contributions: readonly Contribution[],
): Map<string, { one: Contribution; amount: number }> {
  const sums = new Map<string, { one: Contribution; amount: number }>();
  for (const one of contributions) {
    const place = [...one.areas].sort().join('+');
    const key = [place, one.serviceType, one.month, one.part, one.provider].join('/');
    sums.set(key, { one, amount: (sums.get(key)?.amount ?? 0) + one.amount });
  }
  return new Map(
    [...sums].filter(([, { amount }]) => amount > 0).map(([key, sum]) => [`${key}=${sum.amount}`, sum]),
  );
}

/** Prints every figure that can be asked for: each measure, area, service type and period, added up plainly. */
export function print({ contributions, measures, periods, rule, withheld }: Issue): Map<string, Printed> {
  const cells = new Map<string, { measure: Measure; members: string[]; value: number }>();
  for (const [name, { one, amount }] of unknownsOf(contributions))
    for (const measure of measures.filter(({ isShown, parts }) => isShown && parts.includes(one.part)))
      for (const key of keysOf(measure.code, one, periods)) {
        const cell = cells.get(key) ?? { measure, members: [], value: 0 };
        cell.members.push(name);
        cell.value += amount;
        cells.set(key, cell);
      }
  return new Map(
    [...cells].map(([key, cell]) => {
      const step = cell.measure.kind === 'COUNT' ? rule.roundTo : rule.roundAmountTo;
      const isSmall = cell.measure.kind === 'COUNT' && cell.value <= rule.threshold.to;
      return [
        key,
        { ...cell, shown: isSmall || withheld.has(key) ? null : Math.round(cell.value / step) * step },
      ];
    }),
  );
}

function keysOf(measure: string, one: Contribution, periods: readonly PeriodKind[]): string[] {
  return [...new Set(one.areas)].flatMap((area) =>
    ['ALL', one.serviceType].flatMap((type) =>
      periods.map((kind) => [measure, area, type, periodOf(one.month, kind)].join('|')),
    ),
  );
}

/** What a reader concludes from a printed figure. */
export function factOf({ members, measure, shown }: Printed, rule: DisclosureRule): Fact {
  if (shown === null) return { members, from: 1, to: Infinity };
  const step = measure.kind === 'COUNT' ? rule.roundTo : rule.roundAmountTo;
  const from = Math.max(Math.ceil(shown - step / 2), measure.kind === 'COUNT' ? rule.threshold.to + 1 : 0);
  return { members, from, to: Math.ceil(shown + step / 2) - 1 };
}

function periodOf(month: string, kind: PeriodKind): string {
  const [year, no] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  if (kind === 'MONTH') return month;
  if (kind === 'QUARTER') return `${year}-Q${Math.ceil(no / 3)}`;
  if (kind === 'YEAR') return String(year);
  const start = no >= 4 ? year : year - 1;
  return `FY${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}
