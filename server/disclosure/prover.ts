import type { Cell } from './lattice.js';
import type { Moves } from './moves.js';
import { OtherWorld, type Step, type Way, wayOf, type Withholding } from './other-world.js';
import type { DisclosureRule } from './rule.js';
import { leavingFew, vaguenessOf } from './sensitivity.js';

/** Two sets of other true values: together they leave a reader at least so many values of the cell to choose from. */
export interface Proof {
  readonly cell: Cell;
  /** The provider against whose knowledge it holds; null for the public. */
  readonly against: string | null;
  readonly more: OtherWorld;
  readonly fewer: OtherWorld;
  readonly vagueness: number;
}

interface Choice {
  readonly world: OtherWorld;
  readonly step: Step;
  readonly price: number;
}

/** Protects one sensitive cell after another, withholding the cheapest of other cells where it has to. */
export class Prover {
  constructor(
    private readonly moves: Moves,
    private readonly withholding: Withholding,
    private readonly rule: DisclosureRule,
  ) {}

  /**
   * Protects a cell against the public and against every provider whose values the proofs before would change; a
   * provider whose values stay as they are learns nothing from knowing them.
   * @returns the proofs; null where earlier editions give the cell away whatever is withheld now
   */
  protect(cell: Cell): Proof[] | null {
    const isLargeCount = cell.kind === 'COUNT' && cell.value > this.rule.threshold.to;
    const first = isLargeCount ? [] : [this.prove(cell, null)];
    const rivals = isLargeCount ? leavingFew(cell, this.rule) : rivalsOf(first);
    const proofs = [...first];
    for (const rival of [...rivals].sort())
      if (cell.members.some(({ provider }) => provider !== rival)) proofs.push(this.prove(cell, rival));
    return proofs.every((proof) => proof !== null) ? proofs : null;
  }

  private prove(cell: Cell, against: string | null): Proof | null {
    const proof = this.search(cell, against, true) ?? this.search(cell, against, false);
    if (!proof) this.withholdAround(cell);
    return proof;
  }

  /** The most that can still be done for a cell that earlier editions may have given away. */
  private withholdAround(cell: Cell): void {
    for (const { cells } of cell.members)
      for (const other of cells) if (this.withholding.canAdd(other)) this.withholding.add(other);
  }

  /** @param freeFirst uses up what rounding leaves free before anything is withheld, which is not always wise */
  private search(cell: Cell, against: string | null, freeFirst: boolean): Proof | null {
    const vagueness = vaguenessOf(cell, this.rule);
    const proof = { cell, against, more: new OtherWorld(), fewer: new OtherWorld(), vagueness };
    const ways = this.moves
      .of(cell.members, against)
      .map(wayOf)
      .filter((way) => enlarges(way, cell));
    for (;;) {
      const missing = vagueness - proof.more.change(cell) + proof.fewer.change(cell);
      if (missing <= 0) return proof;
      const best = this.best(proof, ways, missing, freeFirst);
      if (!best) return null;
      for (const other of best.step.withhold) this.withholding.add(other);
      best.world.apply(best.step);
    }
  }

  private best(
    { more, fewer }: Proof,
    ways: readonly Way[],
    missing: number,
    freeFirst: boolean,
  ): Choice | null {
    let best: Choice | null = null;
    for (const mayWithhold of freeFirst ? [false, true] : [true]) {
      for (const way of ways)
        for (const [world, direction] of [
          [fewer, -1],
          [more, 1],
        ] as const) {
          const step = world.step(way, direction, missing, this.withholding, mayWithhold);
          if (!step) continue;
          const price = step.cost / step.size;
          if (!best || price < best.price || (price === best.price && step.size > best.step.size))
            best = { world, step, price };
        }
      if (best) return best;
    }
    return best;
  }
}

/** Providers whose values some proofs would change: they know that their own are not. */
function rivalsOf(proofs: readonly (Proof | null)[]): Set<string> {
  const rivals = new Set<string>();
  for (const proof of proofs)
    for (const world of proof ? [proof.more, proof.fewer] : [])
      for (const { provider } of world.changed.keys()) if (provider !== null) rivals.add(provider);
  return rivals;
}

/** Whether a way makes a cell larger; one that gives with one hand and takes with the other does not. */
function enlarges({ changes }: Way, cell: Cell): boolean {
  return changes.some(([one, change]) => one === cell && change > 0);
}
