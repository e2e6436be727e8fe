import type { Cell } from './lattice.js';
import type { OtherWorld } from './other-world.js';
import type { Protection } from './protect.js';
import { shownValue } from './rounding.js';
import type { DisclosureRule } from './rule.js';

/**
 * Checks a protection once more before it is published, from the true values alone: publishes the other worlds of every
 * proof by the plain rule and compares them with what is published of the real one.
 * @throws an error that names the first cell of which a reader could tell the difference
 */
export function audit({ proofs, withholding }: Protection, rule: DisclosureRule): void {
  for (const { cell, against, more, fewer, vagueness } of proofs) {
    for (const world of [more, fewer]) checkWorld(world, against, cell);
    if (sumIn(cell, more) - sumIn(cell, fewer) < vagueness)
      throw new Error(`Disclosure control: ${cell.key} is not vague enough.`);
  }

  function checkWorld(world: OtherWorld, against: string | null, target: Cell): void {
    for (const [unknown, change] of world.changed) {
      if (unknown.value + change < 0)
        throw new Error(`Disclosure control: a proof of ${target.key} is impossible.`);
      if (against !== null && unknown.provider === against && change !== 0)
        throw new Error(`Disclosure control: a provider sees through the proof of ${target.key}.`);
      for (const cell of unknown.cells)
        if (published(cell, cell.value) !== published(cell, sumIn(cell, world)))
          throw new Error(`Disclosure control: ${cell.key} gives away ${target.key}.`);
    }
  }

  /** What a reader sees of a cell that holds some value. */
  function published(cell: Cell, value: number): string {
    if (!cell.isShown) return '';
    if (value === 0) return '0';
    if (withholding.has(cell)) return 'withheld';
    if (cell.kind === 'COUNT' && value <= rule.threshold.to) return 'withheld';
    return String(shownValue(value, cell.kind, rule));
  }
}

function sumIn(cell: Cell, world: OtherWorld): number {
  return cell.members.reduce((sum, unknown) => sum + unknown.value + (world.changed.get(unknown) ?? 0), 0);
}
