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

/** How far a move can go. */
export interface Step {
  readonly move: Move;
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

  /** How far a move could go, at most so far, with what else would have to be withheld for it; nothing if not at all. */
  step(move: Move, atMost: number, withholding: Withholding, mayWithhold: boolean): Step | null {
    const coefficients = coefficientsOf(move);
    let size = atMost;
    for (const { unknown, sign } of move)
      if (sign < 0) size = Math.min(size, unknown.value + (this.changed.get(unknown) ?? 0));
    for (const [cell, coefficient] of coefficients)
      size = Math.min(size, this.room(cell, coefficient, withholding.slack(cell, mayWithhold)));
    size = Math.floor(size);
    if (!(size >= 1)) return null;
    const withhold: Cell[] = [];
    let cost = 0;
    for (const [cell, coefficient] of coefficients)
      if (withholding.canAdd(cell) && this.room(cell, coefficient, withholding.slack(cell)) < size) {
        withhold.push(cell);
        cost += Math.sqrt(cell.value);
      }
    return { move, size, withhold, cost };
  }

  apply({ move, size }: Step): void {
    for (const { unknown, sign } of move)
      this.changed.set(unknown, (this.changed.get(unknown) ?? 0) + sign * size);
    for (const [cell, coefficient] of coefficientsOf(move))
      this.changes.set(cell, this.change(cell) + coefficient * size);
  }

  private room(cell: Cell, coefficient: number, { from, to }: Range): number {
    return coefficient > 0
      ? (to - this.change(cell)) / coefficient
      : (this.change(cell) - from) / -coefficient;
  }
}

function coefficientsOf(move: Move): Map<Cell, number> {
  const coefficients = new Map<Cell, number>();
  for (const { unknown, sign } of move)
    for (const cell of unknown.cells) coefficients.set(cell, (coefficients.get(cell) ?? 0) + sign);
  for (const [cell, coefficient] of coefficients) if (coefficient === 0) coefficients.delete(cell);
  return coefficients;
}

/** The same move the other way round. */
export function backwards(move: Move): Move {
  return move.map(({ unknown, sign }) => ({ unknown, sign: sign === 1 ? -1 : 1 }));
}
