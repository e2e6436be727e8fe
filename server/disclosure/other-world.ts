import type { Cell, Unknown } from './lattice.js';
import type { Move } from './moves.js';
import { type Range, shownValue, valuesShownAs } from './rounding.js';
import type { DisclosureRule } from './rule.js';

/** Which cells are withheld. What an earlier edition showed is known, whatever is decided now. */
export class Withholding {
  private readonly cells = new Set<Cell>();

  constructor(private readonly rule: DisclosureRule) {}

  add(cell: Cell): void {
    this.cells.add(cell);
  }

  has(cell: Cell): boolean {
    return this.cells.has(cell);
  }

  canAdd(cell: Cell): boolean {
    return cell.isShown && cell.earlier !== 'SHOWN' && !this.cells.has(cell);
  }

  /** By how much a cell's true value may be different without anybody seeing it. */
  slack(cell: Cell, asIfWithheld = false): Range {
    const { kind, value } = cell;
    if (!cell.isShown) return { from: -value, to: Infinity };
    // Zero is shown: who sees that a value is withheld knows that it is at least one.
    if (this.has(cell) || (asIfWithheld && this.canAdd(cell))) return { from: 1 - value, to: Infinity };
    const { from, to } = valuesShownAs(shownValue(value, kind, this.rule), kind, this.rule);
    return from <= value && value <= to ? { from: from - value, to: to - value } : { from: 0, to: 0 };
  }
}

/** A move, and what it does to each cell when it goes one step. */
export interface Way {
  readonly move: Move;
  readonly changes: readonly (readonly [Cell, number])[];
}

/** Works out what a move does. */
export function wayOf(move: Move): Way {
  const changes = new Map<Cell, number>();
  for (const { unknown, sign } of move)
    for (const cell of unknown.cells) changes.set(cell, (changes.get(cell) ?? 0) + sign);
  return { move, changes: [...changes].filter(([, change]) => change !== 0) };
}

/** How far a way can be gone, forwards (1) or backwards (-1). */
export interface Step {
  readonly way: Way;
  readonly direction: 1 | -1;
  readonly size: number;
  /** Cells that must be withheld for it. */
  readonly withhold: readonly Cell[];
  readonly cost: number;
}

/** True values other than the real ones, of which everything shown is the same: nobody can tell which of them is real. */
export class OtherWorld {
  readonly changed = new Map<Unknown, number>();
  private readonly changes = new Map<Cell, number>();

  /** How different a cell is. */
  change(cell: Cell): number {
    return this.changes.get(cell) ?? 0;
  }

  touched(): IterableIterator<Cell> {
    return this.changes.keys();
  }

  /** How far a way could be gone, at most so far, with what else would have to be withheld; nothing if not at all. */
  step(
    way: Way,
    direction: 1 | -1,
    atMost: number,
    withholding: Withholding,
    mayWithhold: boolean,
  ): Step | null {
    let size = atMost;
    for (const { unknown, sign } of way.move)
      if (sign !== direction) size = Math.min(size, unknown.value + (this.changed.get(unknown) ?? 0));
    for (const [cell, change] of way.changes) {
      size = Math.min(size, this.room(cell, direction * change, withholding.slack(cell, mayWithhold)));
      if (size < 1) return null;
    }
    size = Math.floor(size);
    if (size < 1) return null;
    const withhold = way.changes
      .map(([cell, change]) => [cell, direction * change] as const)
      .filter(([cell]) => withholding.canAdd(cell))
      .filter(([cell, change]) => this.room(cell, change, withholding.slack(cell)) < size)
      .map(([cell]) => cell);
    const cost = withhold.reduce((sum, cell) => sum + costOf(cell), 0);
    return { way, direction, size, withhold, cost };
  }

  apply({ way, direction, size }: Step): void {
    for (const { unknown, sign } of way.move)
      this.changed.set(unknown, (this.changed.get(unknown) ?? 0) + direction * sign * size);
    for (const [cell, change] of way.changes)
      this.changes.set(cell, this.change(cell) + direction * change * size);
  }

  private room(cell: Cell, change: number, { from, to }: Range): number {
    return change > 0 ? (to - this.change(cell)) / change : (this.change(cell) - from) / -change;
  }
}

/** What readers lose with a cell: large ones, and those of many places, are asked for most. */
const costOf = ({ value, members }: Cell): number => Math.sqrt(value * members.length);
