/** What a reader knows: the sum of some unknown numbers lies between two bounds. */
export interface Fact {
  readonly members: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * Someone who puts together everything that was ever shown and does all the arithmetic there is: linear programming over
 * the unknown numbers, none of which is below zero. Knows nothing of how the product protects values.
 */
export class Attacker {
  private readonly facts: readonly Fact[];
  private readonly names: readonly string[];

  /** @param truth where the search starts from; what it ends with does not depend on it */
  constructor(
    facts: readonly Fact[],
    private readonly truth: ReadonlyMap<string, number>,
  ) {
    const distinct = new Map<string, Fact>();
    for (const fact of facts) {
      const key = [...fact.members].sort().join(',');
      const other = distinct.get(key) ?? fact;
      distinct.set(key, { ...fact, from: Math.max(fact.from, other.from), to: Math.min(fact.to, other.to) });
    }
    this.facts = [...distinct.values()];
    this.names = [...truth.keys()];
  }

  /** How many values of a sum of unknowns are still possible beyond one; stops counting at enough. */
  vagueness(target: readonly string[], enough: number): number {
    const up = this.furthest(target, 1, enough);
    if (up >= enough) return up;
    return up + this.furthest(target, -1, enough - up);
  }

  /** How far the sum can be moved from the truth in one direction. */
  private furthest(target: readonly string[], direction: 1 | -1, enough: number): number {
    const { index, values } = this.together(target);
    const n = values.length;
    const rows: Float64Array[] = [];
    const row = (members: readonly string[], sign: 1 | -1, bound: number) => {
      if (bound === Infinity) return;
      const coefficients = new Float64Array(2 * n + 1);
      for (const i of new Set(members.map((name) => index.get(name)!))) {
        coefficients[i] = sign;
        coefficients[n + i] = -sign;
      }
      coefficients[2 * n] = bound;
      rows.push(coefficients);
    };
    for (const { members, from, to } of this.facts) {
      const sum = members.reduce((all, name) => all + this.truth.get(name)!, 0);
      if (sum < from || sum > to) throw new Error(`What was shown of ${members.join(' + ')} is not true.`);
      row(members, 1, to - sum);
      row(members, -1, sum - from);
    }
    values.forEach((value, i) => {
      const coefficients = new Float64Array(2 * n + 1);
      coefficients[i] = -1;
      coefficients[n + i] = 1;
      coefficients[2 * n] = value;
      rows.push(coefficients);
    });
    const objective = new Float64Array(2 * n + 1);
    for (const i of new Set(target.map((name) => index.get(name)!))) {
      objective[i] = direction;
      objective[n + i] = -direction;
    }
    return maximise(rows, objective, enough);
  }

  /** Unknowns that are in the same facts, and both in the target or not, count as one: their sum is all that matters. */
  private together(target: readonly string[]): { index: Map<string, number>; values: number[] } {
    const places = new Map<string, string[]>(this.names.map((name) => [name, []]));
    this.facts.forEach(({ members }, f) => members.forEach((name) => places.get(name)!.push(String(f))));
    for (const name of target) places.get(name)!.push('target');
    const groups = new Map<string, number>();
    const index = new Map<string, number>();
    const values: number[] = [];
    for (const [name, signature] of places) {
      const key = signature.join();
      const i = groups.get(key) ?? groups.set(key, groups.size).size - 1;
      index.set(name, i);
      values[i] = (values[i] ?? 0) + this.truth.get(name)!;
    }
    return { index, values };
  }
}

const TINY = 1e-9;

/** Maximum of a linear objective over rows `a·x <= b` with b >= 0 and x >= 0, by the simplex method with Bland's rule. */
function maximise(rows: Float64Array[], objective: Float64Array, enough: number): number {
  const last = objective.length - 1;
  const columnNames = Array.from({ length: last }, (_, j) => j);
  const rowNames = rows.map((_, r) => last + r);
  let value = 0;
  for (let round = 0; round < 20_000; round += 1) {
    if (value >= enough) return value;
    const entering = firstOf(columnNames, (j) => objective[j]! > TINY);
    if (entering === -1) return value;
    const least = Math.min(
      ...rows.map((row) => (row[entering]! > TINY ? row[last]! / row[entering]! : Infinity)),
    );
    if (least === Infinity) return Infinity;
    const leaving = firstOf(
      rowNames,
      (r) => rows[r]![entering]! > TINY && rows[r]![last]! / rows[r]![entering]! <= least + TINY,
    );
    value += least * objective[entering]!;
    pivot(rows, objective, leaving, entering);
    [columnNames[entering], rowNames[leaving]] = [rowNames[leaving]!, columnNames[entering]!];
  }
  throw new Error('The attack did not come to an end.');
}

/** The place of the smallest name among those that will do; -1 if none does. */
function firstOf(names: readonly number[], willDo: (place: number) => boolean): number {
  let found = -1;
  names.forEach((name, place) => {
    if ((found === -1 || name < names[found]!) && willDo(place)) found = place;
  });
  return found;
}

/** Swaps a variable for a row's slack. The slack takes the variable's column, so that the table keeps its size. */
function pivot(rows: Float64Array[], objective: Float64Array, leaving: number, entering: number): void {
  const chosen = rows[leaving]!;
  const by = chosen[entering]!;
  for (let j = 0; j < chosen.length; j += 1) chosen[j] = (j === entering ? 1 : chosen[j]!) / by;
  for (const row of [...rows, objective]) {
    const factor = row[entering]!;
    if (row === chosen || factor === 0) continue;
    for (let j = 0; j < row.length; j += 1)
      row[j] = j === entering ? -factor / by : row[j]! - factor * chosen[j]!;
  }
}
