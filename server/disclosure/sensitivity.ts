import type { Cell, Unknown } from './lattice.js';
import { countVagueness, type DisclosureRule } from './rule.js';

/**
 * Whether a value must be withheld for its own sake: few people, few businesses, or one that dominates. People are also
 * few when one provider, who knows its own, would learn from the value that few are left for the others.
 */
export function isSensitive(
  { kind, value, members }: Pick<Cell, 'kind' | 'value' | 'members'>,
  rule: DisclosureRule,
): boolean {
  if (value === 0) return false;
  if (kind === 'COUNT' && value <= rule.threshold.to) return true;
  if (kind === 'COUNT') return leavingFew({ value, members }, rule).length > 0;
  const parts = [...partsByProvider(members).values()];
  return parts.length < rule.dominance.providers || Math.max(...parts) > rule.dominance.share * value;
}

/** Providers who would learn from a count of people that few of them are others' than their own. */
export function leavingFew(
  { value, members }: Pick<Cell, 'value' | 'members'>,
  rule: DisclosureRule,
): string[] {
  return [...partsByProvider(members)].flatMap(([provider, part]) =>
    provider !== null && part < value && value - part <= rule.threshold.to ? [provider] : [],
  );
}

/** How many values a reader must at least still think possible of a withheld cell, beyond one. */
export function vaguenessOf({ kind, members }: Pick<Cell, 'kind' | 'members'>, rule: DisclosureRule): number {
  if (kind === 'COUNT') return countVagueness(rule);
  return Math.max(1, Math.ceil(rule.vagueness.amountShare * Math.max(...partsByProvider(members).values())));
}

function partsByProvider(members: readonly Unknown[]): Map<string | null, number> {
  const parts = new Map<string | null, number>();
  for (const { provider, value } of members) parts.set(provider, (parts.get(provider) ?? 0) + value);
  return parts;
}
