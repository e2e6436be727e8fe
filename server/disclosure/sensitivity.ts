import type { Cell, Unknown } from './lattice.js';
import { countVagueness, type DisclosureRule } from './rule.js';

/** Whether a value must be withheld for its own sake: few people, few businesses, or one that dominates. */
export function isSensitive(
  { kind, value, members }: Pick<Cell, 'kind' | 'value' | 'members'>,
  rule: DisclosureRule,
): boolean {
  if (value === 0) return false;
  if (kind === 'COUNT') return value <= rule.threshold.to;
  const parts = partsByProvider(members);
  return parts.length < rule.dominance.providers || Math.max(...parts) > rule.dominance.share * value;
}

/** How many values a reader must at least still think possible of a withheld cell, beyond one. */
export function vaguenessOf({ kind, members }: Pick<Cell, 'kind' | 'members'>, rule: DisclosureRule): number {
  if (kind === 'COUNT') return countVagueness(rule);
  return Math.max(1, Math.ceil(rule.vagueness.amountShare * Math.max(...partsByProvider(members))));
}

function partsByProvider(members: readonly Unknown[]): number[] {
  const parts = new Map<string | null, number>();
  for (const { provider, value } of members) parts.set(provider, (parts.get(provider) ?? 0) + value);
  return [...parts.values()];
}
