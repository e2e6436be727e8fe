import { slotKey, type Lattice, type Slot, type Unknown } from './lattice.js';

/** What changes together: some unknowns grow by one while others shrink by one. */
export type Move = readonly { readonly unknown: Unknown; readonly sign: 1 | -1 }[];

/** How many neighbours are tried in each direction, nearest first. */
const NEAR = { grounds: 8, months: 4, parts: 2, origins: 4 };

interface Place {
  readonly ground: string;
  readonly serviceType: string;
  readonly month: string;
  readonly part: string;
}

/**
 * Finds ways in which the true values could be different while most figures stay the same: what one slot gains another
 * loses, in a neighbouring place, the other service type, another month, another part, or several of these at once, like
 * the corners of a rectangle or a box. Sums over a paired direction do not change.
 */
export class Moves {
  private readonly grounds = new Map<string, readonly string[]>();
  private readonly months: readonly string[];
  private readonly types: readonly string[];
  private readonly parts: readonly string[];
  private readonly near = new Map<string, readonly string[]>();

  constructor(
    private readonly lattice: Lattice,
    private readonly options: { readonly acrossMonths: boolean; readonly acrossEditions: boolean },
  ) {
    const slots = [...lattice.slots.values()];
    for (const { ground, areas } of slots) this.grounds.set(ground, areas);
    this.months = distinct(slots.map(({ month }) => month));
    this.types = distinct(slots.map(({ serviceType }) => serviceType));
    this.parts = distinct(slots.map(({ part }) => part));
  }

  /**
   * Ways to make the sum of some unknowns larger by one; the same ways backwards make it smaller.
   * @param avoid a provider who knows its own values, which therefore cannot be different
   */
  of(members: readonly Unknown[], avoid: string | null): Move[] {
    const movable = members.filter(({ provider }) => avoid === null || provider !== avoid);
    const origins = [...movable]
      .sort((a, b) => b.value - a.value || a.index - b.index)
      .slice(0, NEAR.origins);
    return origins.flatMap((origin) => this.from(origin, avoid));
  }

  private from(origin: Unknown, avoid: string | null): Move[] {
    const { slot } = origin;
    // The same number in other editions, where it was another one: moved along, every edition sees the same move.
    const versions = slot.unknowns.filter(({ provider }) => provider === origin.provider);
    const others: Partial<Place>[] = [{}];
    for (const [name, values] of this.directions(slot))
      others.push(...others.flatMap((other) => values.map((value) => ({ ...other, [name]: value }))));
    const starts = versions.length > 1 ? [versions, [origin]] : [[origin]];
    return starts.flatMap((start) => [
      ...others.slice(1).flatMap((other) => this.box(start, other, avoid) ?? []),
      ...(this.options.acrossEditions ? this.exchanges(start, avoid) : []),
      start.map((unknown) => ({ unknown, sign: 1 as const })),
    ]);
  }

  private directions(slot: Slot): [keyof Place, readonly string[]][] {
    return [
      ['ground', this.nearGrounds(slot.ground)],
      ['serviceType', this.types.filter((type) => type !== slot.serviceType)],
      ['part', this.parts.filter((part) => part !== slot.part).slice(0, NEAR.parts)],
      ['month', this.options.acrossMonths ? this.nearMonths(slot.month) : []],
    ];
  }

  /** The corners between a slot and the one opposite; undefined where one of them has nothing that could change. */
  private box(start: readonly Unknown[], other: Partial<Place>, avoid: string | null): Move[] | undefined {
    const names = Object.keys(other) as (keyof Place)[];
    const move: { unknown: Unknown; sign: 1 | -1 }[] = start.map((unknown) => ({ unknown, sign: 1 }));
    for (let corner = 1; corner < 1 << names.length; corner += 1) {
      const place: Place = { ...start[0]!.slot };
      let sign: 1 | -1 = 1;
      names.forEach((name, bit) => {
        if (!(corner & (1 << bit))) return;
        (place as Record<keyof Place, string>)[name] = other[name]!;
        sign = sign === 1 ? -1 : 1;
      });
      const slot = this.lattice.slots.get(slotKey(place.ground, place.serviceType, place.month, place.part));
      const found = slot && largest(slot, start, avoid);
      if (!found) return undefined;
      move.push(...found.map((unknown) => ({ unknown, sign })));
    }
    return [move];
  }

  /** Within one slot another provider loses what this one gains: shows only where editions differ. */
  private exchanges(start: readonly Unknown[], avoid: string | null): Move[] {
    const [{ slot, provider }] = start as [Unknown];
    return providersOf(slot, start, avoid)
      .filter(([first]) => first!.provider !== provider)
      .slice(0, NEAR.parts)
      .map((some) => [
        ...start.map((unknown) => ({ unknown, sign: 1 as const })),
        ...some.map((unknown) => ({ unknown, sign: -1 as const })),
      ]);
  }

  private nearGrounds(ground: string): readonly string[] {
    const known = this.near.get(ground);
    if (known) return known;
    const own = new Set(this.grounds.get(ground));
    const found = [...this.grounds]
      .filter(([other]) => other !== ground)
      .map(([other, areas]) => ({
        other,
        apart: areas.length + own.size - 2 * areas.filter((a) => own.has(a)).length,
      }))
      .sort((a, b) => a.apart - b.apart || (a.other < b.other ? -1 : 1))
      .slice(0, NEAR.grounds)
      .map(({ other }) => other);
    this.near.set(ground, found);
    return found;
  }

  private nearMonths(month: string): readonly string[] {
    const at = this.months.indexOf(month);
    return this.months
      .map((other, i) => ({ other, apart: Math.abs(i - at) }))
      .filter(({ apart }) => apart > 0)
      .sort((a, b) => a.apart - b.apart || (a.other < b.other ? -1 : 1))
      .slice(0, NEAR.months)
      .map(({ other }) => other);
  }
}

/** The values of the provider with the largest part of a slot, in all editions that a move starts from. */
function largest(
  slot: Slot,
  start: readonly Unknown[],
  avoid: string | null,
): readonly Unknown[] | undefined {
  return providersOf(slot, start, avoid)[0];
}

function providersOf(slot: Slot, start: readonly Unknown[], avoid: string | null): Unknown[][] {
  const editions = new Set(start.flatMap((one) => one.editions));
  const byProvider = new Map<string | null, Unknown[]>();
  for (const unknown of slot.unknowns) {
    if (avoid !== null && unknown.provider === avoid) continue;
    if (!unknown.editions.some((edition) => editions.has(edition))) continue;
    byProvider.set(unknown.provider, [...(byProvider.get(unknown.provider) ?? []), unknown]);
  }
  const least = (some: readonly Unknown[]) => Math.min(...some.map(({ value }) => value));
  return [...byProvider.values()].sort((a, b) => least(b) - least(a) || a[0]!.index - b[0]!.index);
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)].sort();
