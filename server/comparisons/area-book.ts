import DataLoader from 'dataloader';
import type { LoaderFactory } from '../api/context.js';
import type { AreaType } from '../areas/area-type.js';

/** An area as comparisons see it. */
export interface AreaEntry {
  readonly code: string;
  readonly name: string;
  readonly areaType: AreaType;
  readonly nation: string;
  readonly isDemonstration: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
}

interface Membership {
  readonly child: string;
  readonly parent: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A day, or null for what is valid now. */
export type When = string | null;

/** Which areas there are and what lies in what. */
export class AreaBook {
  private readonly areas: ReadonlyMap<string, AreaEntry>;
  private readonly parents = new Map<string, Membership[]>();
  private readonly remembered = new Map<string, readonly AreaEntry[]>();

  constructor(areas: readonly AreaEntry[], memberships: readonly Membership[]) {
    this.areas = new Map(areas.map((area) => [area.code, area]));
    for (const one of memberships) this.parents.set(one.child, [...(this.parents.get(one.child) ?? []), one]);
  }

  of(code: string): AreaEntry | undefined {
    return this.areas.get(code);
  }

  /** The country of an area’s nation; demonstration areas have one of their own. */
  countryOf(area: AreaEntry): AreaEntry | undefined {
    return [...this.areas.values()].find((one) => one.areaType === 'COUNTRY' && isAlike(one, area));
  }

  /** Areas of the same type and nation, by name. */
  alike(area: AreaEntry, when: When): readonly AreaEntry[] {
    return this.remember(`${area.areaType}|${area.nation}|${area.isDemonstration}|${when}`, () =>
      [...this.areas.values()].filter(
        (one) => one.areaType === area.areaType && isAlike(one, area) && isValid(one, when),
      ),
    );
  }

  /**
   * Areas of a type that an area lies in, directly or through its county; a council may lie in several boards. Where
   * there were none of the type on the day, those of today.
   */
  parentsOf(area: AreaEntry, type: AreaType, when: When): readonly AreaEntry[] {
    return this.remember(`${area.code}|${type}|${when}`, () => {
      const then = this.above(area, type, when);
      return then.length > 0 || when === null ? then : this.above(area, type, null);
    });
  }

  /** Areas of the same type as an area that lie in some of its parents, itself included. */
  besides(area: AreaEntry, parents: readonly AreaEntry[], when: When): readonly AreaEntry[] {
    const type = parents[0]!.areaType;
    const key = `${parents.map(({ code }) => code).join(',')}|${area.areaType}|${when}`;
    return this.remember(key, () =>
      this.alike(area, when).filter((one) =>
        this.parentsOf(one, type, when).some((parent) => parents.includes(parent)),
      ),
    );
  }

  private above(area: AreaEntry, type: AreaType, when: When): AreaEntry[] {
    const direct = (this.parents.get(area.code) ?? [])
      .filter((one) => isValid(one, when))
      .map(({ parent }) => this.areas.get(parent)!);
    const found = direct.filter((parent) => parent.areaType === type);
    if (found.length > 0) return found;
    return direct
      .filter(({ areaType }) => areaType === 'CASSR')
      .flatMap((one) => this.above(one, type, when));
  }

  private remember(key: string, make: () => readonly AreaEntry[]): readonly AreaEntry[] {
    const known = this.remembered.get(key) ?? make();
    this.remembered.set(key, known);
    return known;
  }
}

/** The day by which an area is looked up: the day itself where it existed, else the time nearest to it at which it did. */
export function whenOf({ validFrom, validTo }: AreaEntry, day: string): When {
  if (day >= validFrom && (validTo === null || day < validTo)) return day;
  if (validTo === null) return null;
  return day < validFrom ? validFrom : dayBefore(validTo);
}

/** Demonstration and real areas are never set against each other, nor the areas of two nations. */
const isAlike = (a: AreaEntry, b: AreaEntry): boolean =>
  a.isDemonstration === b.isDemonstration && a.nation === b.nation;

const isValid = ({ validFrom, validTo }: Pick<AreaEntry, 'validFrom' | 'validTo'>, when: When): boolean =>
  when === null ? validTo === null : validFrom <= when && (validTo === null || when < validTo);

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** All areas, read once for each request: two statements, whatever is compared. The key does not matter. */
export const areaBookLoader: LoaderFactory<'areas', AreaBook> = ({ pool }) =>
  new DataLoader(async (keys: readonly 'areas'[]) => {
    const [areas, memberships] = await Promise.all([
      pool.query<AreaEntry>(
        `SELECT code, name, area_type AS "areaType", nation, is_demonstration AS "isDemonstration",
                valid_from AS "validFrom", valid_to AS "validTo"
         FROM area ORDER BY name, code`,
      ),
      pool.query<Membership>(
        `SELECT child_code AS child, parent_code AS parent, valid_from AS "validFrom", valid_to AS "validTo"
         FROM area_membership ORDER BY child_code, parent_code`,
      ),
    ]);
    const book = new AreaBook(areas.rows, memberships.rows);
    return keys.map(() => book);
  });
