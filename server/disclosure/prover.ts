import type { Cell } from './lattice.js';
import type { Move, Moves } from './moves.js';
import { backwards, OtherWorld, type Step, type Withholding } from './other-world.js';
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
    return this.search(cell, against, false) ?? this.withholdAround(cell, this.search(cell, against, true));
  }

  /** A proof that takes it for granted that all around is withheld; so it has to be. */
  private withholdAround(cell: Cell, proof: Proof | null): Proof | null {
    const around = proof
      ? [...proof.more.touched(), ...proof.fewer.touched()]
      : cell.members.flatMap(({ cells }) => cells);
    for (const other of around) if (this.withholding.canAdd(other)) this.withholding.add(other);
    return proof;
  }

  private search(cell: Cell, against: string | null, takesAllForGranted: boolean): Proof | null {
    const vagueness = vaguenessOf(cell, this.rule);
    const proof = { cell, against, more: new OtherWorld(), fewer: new OtherWorld(), vagueness };
    const ways = this.moves.of(cell.members, against);
    for (;;) {
      const missing = vagueness - proof.more.change(cell) + proof.fewer.change(cell);
      if (missing <= 0) return proof;
      const best = this.best(proof, ways, missing, takesAllForGranted);
      if (!best) return null;
      if (!takesAllForGranted) for (const other of best.step.withhold) this.withholding.add(other);
      best.world.apply(best.step);
    }
  }

  private best(
    { cell, more, fewer }: Proof,
    ways: readonly Move[],
    missing: number,
    takesAllForGranted: boolean,
  ): Choice | null {
    let best: Choice | null = null;
    for (const mayWithhold of takesAllForGranted ? [true] : [false, true]) {
      for (const way of ways)
        for (const [world, move] of [
          [fewer, backwards(way)],
          [more, way],
        ] as const) {
          const step = world.step(move, missing, this.withholding, mayWithhold);
          if (!step || !changes(cell, way)) continue;
          const price = takesAllForGranted ? -step.size : step.cost / step.size;
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

/** Whether a way to change things makes the cell larger; one that gives with one hand and takes with the other does not. */
function changes(cell: Cell, way: Move): boolean {
  let change = 0;
  for (const { unknown, sign } of way) if (unknown.cells.includes(cell)) change += sign;
  return change > 0;
}
