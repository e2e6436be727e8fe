import type { Contribution, Edition, Measure, MeasureKind, PeriodKind } from './contribution.js';
import { periodsOf } from './periods.js';

/** One number that nobody outside knows: a provider's part of a slot, the same in every edition that has it unchanged. */
export interface Unknown {
  readonly index: number;
  readonly slot: Slot;
  readonly provider: string | null;
  readonly value: number;
  readonly editions: number[];
  /** Cells that it is added into. */
  readonly cells: Cell[];
}

/** A place (the areas that cover it), service type, month and part: the finest that figures are told apart by. */
export interface Slot {
  readonly key: string;
  readonly ground: string;
  readonly areas: readonly string[];
  readonly serviceType: string;
  readonly month: string;
  readonly part: string;
  readonly unknowns: Unknown[];
}

/** A figure that can be asked for, or worked out from those that can. Cells with the same content in several editions are one. */
export interface Cell {
  readonly key: string;
  readonly kind: MeasureKind;
  readonly isShown: boolean;
  readonly members: readonly Unknown[];
  readonly value: number;
  readonly isInNewEdition: boolean;
  /** What earlier editions did with the same content; null where no earlier one has it. */
  readonly earlier: 'SHOWN' | 'WITHHELD' | null;
}

/** All cells that can ever be asked for, over all editions, and the unknowns that they add up. */
export interface Lattice {
  readonly unknowns: readonly Unknown[];
  readonly slots: ReadonlyMap<string, Slot>;
  readonly cells: readonly Cell[];
}

export const ALL_TYPES = 'ALL';

/** Key of a cell, by which editions remember what was withheld. */
export const cellKey = (measure: string, area: string, serviceType: string, period: string): string =>
  [measure, area, serviceType, period].join('|');

export const slotKey = (ground: string, serviceType: string, month: string, part: string): string =>
  [ground, serviceType, month, part].join('|');

/**
 * Lays out the cells of some measures over their editions, oldest first. Contributions of nothing are left out: a zero is
 * shown, so it is nothing unknown.
 */
export function layOut(
  editions: readonly Edition[],
  measures: readonly Measure[],
  periods: readonly PeriodKind[],
): Lattice {
  const slots = new Map<string, Slot>();
  const unknowns: Unknown[] = [];
  const cells = new CellsByContent(editions);
  const byEdition = editions.map((edition, e) => unknownsOf(edition, e, slots, unknowns));
  const pieces = groundsWithoutArea([...slots.values()]);
  byEdition.forEach((some, e) => {
    for (const unknown of some)
      for (const measure of measures)
        if (measure.parts.includes(unknown.slot.part))
          for (const key of keysOf(unknown.slot, measure, periods, pieces))
            cells.add(e, key, measure, unknown);
  });
  return { unknowns, slots, cells: cells.all() };
}

function unknownsOf(edition: Edition, e: number, slots: Map<string, Slot>, all: Unknown[]): Unknown[] {
  const sums = new Map<string, { slot: Slot; provider: string | null; amount: number }>();
  for (const contribution of edition.contributions) {
    const slot = slotOf(contribution, slots);
    const key = `${slot.key}|${contribution.provider}`;
    const sum = sums.get(key) ?? { slot, provider: contribution.provider, amount: 0 };
    sum.amount += contribution.amount;
    sums.set(key, sum);
  }
  return [...sums.values()].flatMap(({ slot, provider, amount }) => {
    if (amount === 0) return [];
    const known = slot.unknowns.find((u) => u.provider === provider && u.value === amount);
    const unknown = known ?? { index: all.length, slot, provider, value: amount, editions: [], cells: [] };
    unknown.editions.push(e);
    if (!known) {
      slot.unknowns.push(unknown);
      all.push(unknown);
    }
    return [unknown];
  });
}

function slotOf({ areas, serviceType, month, part }: Contribution, slots: Map<string, Slot>): Slot {
  const sorted = [...new Set(areas)].sort();
  const ground = sorted.join('+');
  const key = slotKey(ground, serviceType, month, part);
  const slot = slots.get(key) ?? { key, ground, areas: sorted, serviceType, month, part, unknowns: [] };
  slots.set(key, slot);
  return slot;
}

/** Pieces of ground that are no area of their own, such as the part of a council in one of two ICBs. */
function groundsWithoutArea(slots: readonly Slot[]): Set<string> {
  const groundsOf = new Map<string, Set<string>>();
  for (const { areas, ground } of slots)
    for (const area of areas) groundsOf.set(area, (groundsOf.get(area) ?? new Set()).add(ground));
  return new Set(
    slots
      .filter(({ areas }) => areas.every((area) => groundsOf.get(area)!.size > 1))
      .map(({ ground }) => ground),
  );
}

function keysOf(
  slot: Slot,
  { code }: Measure,
  kinds: readonly PeriodKind[],
  pieces: ReadonlySet<string>,
): string[] {
  const places = pieces.has(slot.ground) ? [...slot.areas, `~${slot.ground}`] : slot.areas;
  return places.flatMap((place) =>
    [slot.serviceType, ALL_TYPES].flatMap((type) =>
      periodsOf(slot.month, kinds).map((period) => cellKey(code, place, type, period)),
    ),
  );
}

class CellsByContent {
  private readonly open = new Map<string, { e: number; key: string; measure: Measure; members: Unknown[] }>();

  constructor(private readonly editions: readonly Edition[]) {}

  add(e: number, key: string, measure: Measure, unknown: Unknown): void {
    const name = `${e}#${key}`;
    const cell = this.open.get(name) ?? { e, key, measure, members: [] };
    cell.members.push(unknown);
    this.open.set(name, cell);
  }

  all(): Cell[] {
    const byContent = new Map<
      string,
      Omit<Cell, 'value'> & { isInNewEdition: boolean; earlier: Cell['earlier'] }
    >();
    for (const { e, key, measure, members } of this.open.values()) {
      const name = `${key}#${members
        .map(({ index }) => index)
        .sort((a, b) => a - b)
        .join(',')}`;
      const isShown = measure.isShown && !key.includes('|~');
      const cell = byContent.get(name) ?? {
        key,
        kind: measure.kind,
        isShown,
        members,
        isInNewEdition: false,
        earlier: null,
      };
      const { withheld } = this.editions[e]!;
      if (withheld === null) cell.isInNewEdition = true;
      else if (cell.earlier !== 'SHOWN') cell.earlier = withheld.has(key) || !isShown ? 'WITHHELD' : 'SHOWN';
      byContent.set(name, cell);
    }
    const cells = [...byContent.values()].map((cell) => ({
      ...cell,
      value: cell.members.reduce((sum, { value }) => sum + value, 0),
    }));
    cells.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    for (const cell of cells) for (const unknown of cell.members) unknown.cells.push(cell);
    return cells;
  }
}
