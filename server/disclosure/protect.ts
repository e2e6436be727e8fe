import type { Edition, Measure, PeriodKind } from './contribution.js';
import { type Cell, type Lattice, layOut } from './lattice.js';
import { Moves } from './moves.js';
import { Withholding } from './other-world.js';
import { type Proof, Prover } from './prover.js';
import type { DisclosureRule } from './rule.js';
import { isSensitive } from './sensitivity.js';

export interface ProtectionInput {
  readonly rule: DisclosureRule;
  readonly measures: readonly Measure[];
  readonly periods: readonly PeriodKind[];
  /** Oldest first; the last is about to be published. */
  readonly editions: readonly Edition[];
}

export interface Protection {
  /** Cells of the new edition to withhold, by key, and why: for their own sake, or to protect others. */
  readonly withheld: ReadonlyMap<string, 'PRIMARY' | 'SECONDARY'>;
  /** Cells of the new edition that are shown, zeros not counted. */
  readonly shown: number;
  /** Sensitive cells that could not be proven safe, because of what earlier editions had shown; all around them is withheld. */
  readonly unproven: number;
  readonly proofs: readonly Proof[];
  readonly lattice: Lattice;
  readonly withholding: Withholding;
}

/**
 * Decides what an edition withholds, so that nobody, not even a provider who knows its own values, can work out a
 * sensitive value of this or an earlier edition from everything that is shown, by whatever arithmetic: for each there is
 * a proof, other true values that would be shown in exactly the same way. Withholding more never breaks a proof, so one
 * pass suffices. The work is linear in the number of sensitive cells; see docs/decisions/disclosure-control.md.
 */
export function protect({ rule, measures, periods, editions }: ProtectionInput): Protection {
  const lattice = layOut(editions, measures, periods);
  const sensitive = lattice.cells.filter((cell) => isSensitive(cell, rule));
  const withholding = new Withholding(rule);
  for (const cell of sensitive) if (withholding.canAdd(cell)) withholding.add(cell);
  // What was withheld stays so while nothing in it has changed.
  for (const cell of lattice.cells)
    if (cell.earlier === 'WITHHELD' && withholding.canAdd(cell)) withholding.add(cell);
  const acrossMonths = periods.some((kind) => kind !== 'MONTH');
  const moves = new Moves(lattice, { acrossMonths, acrossEditions: editions.length > 1 });
  const prover = new Prover(moves, withholding, rule);
  const proofs: Proof[] = [];
  let unproven = 0;
  for (const cell of inOrder(sensitive)) {
    const found = cell.isShown && cell.earlier === 'SHOWN' ? null : prover.protect(cell);
    if (found) proofs.push(...found);
    else unproven += 1;
  }
  return { ...summary(lattice, withholding, rule), unproven, proofs, lattice, withholding };
}

/** Small ones first: what is withheld for them often protects the larger ones around them too. */
function inOrder(cells: readonly Cell[]): Cell[] {
  return [...cells].sort(
    (a, b) => a.members.length - b.members.length || a.value - b.value || (a.key < b.key ? -1 : 1),
  );
}

function summary(lattice: Lattice, withholding: Withholding, rule: DisclosureRule) {
  const withheld = new Map<string, 'PRIMARY' | 'SECONDARY'>();
  let shown = 0;
  for (const cell of lattice.cells) {
    if (!cell.isInNewEdition || !cell.isShown) continue;
    if (isSensitive(cell, rule)) withheld.set(cell.key, 'PRIMARY');
    else if (withholding.has(cell)) withheld.set(cell.key, 'SECONDARY');
    else shown += 1;
  }
  return { withheld, shown };
}
