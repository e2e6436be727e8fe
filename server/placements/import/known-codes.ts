import { loadAreaResolver, type AreaResolver } from '../../areas/area-resolver.js';
import type { Queryable } from '../../database/database.js';
import { nearestTo } from '../../releases/reading/near.js';
import { RowRejected } from '../../releases/reading/row.js';
import { textValue } from '../../releases/reading/values.js';

const locationPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

export interface KnownLot {
  code: string;
  bedTypes: readonly string[];
}

/** What placements, contracts and returns refer to: councils, homes and lots, read once for an import. */
export class KnownCodes {
  private readonly councils = new Map<string, string>();

  private constructor(
    private readonly resolver: AreaResolver,
    private readonly homes: ReadonlySet<string>,
    private readonly standardLots: ReadonlyMap<string, KnownLot>,
    private readonly ownLots: ReadonlyMap<string, ReadonlyMap<string, KnownLot>>,
  ) {}

  static async load(db: Queryable): Promise<KnownCodes> {
    const homes = await db.query<{ id: string }>(
      'SELECT DISTINCT location_id AS id FROM location_sighting UNION SELECT location_id FROM care_home',
    );
    const { rows } = await db.query<KnownLot & { council: string | null }>(
      `SELECT commissioner_code AS council, code, bed_types AS "bedTypes" FROM lot`,
    );
    const lotsOf = (council: string | null) =>
      new Map(rows.filter((lot) => lot.council === council).map((lot) => [lot.code, lot]));
    const owners = [...new Set(rows.flatMap(({ council }) => council ?? []))];
    return new KnownCodes(
      await loadAreaResolver(db),
      new Set(homes.rows.map(({ id }) => id)),
      lotsOf(null),
      new Map(owners.map((owner) => [owner, lotsOf(owner)])),
    );
  }

  /** The code of a council, by code or name. @throws RowRejected */
  council(cell: string | undefined, column: string): string {
    const known = this.councils.get(cell ?? '');
    if (known !== undefined) return known;
    const text = textValue(cell);
    if (text === null)
      throw new RowRejected('COUNCIL_MISSING', 'The row does not say whose it is.', { column });
    const found = this.resolver.council(text);
    if (!('code' in found))
      throw new RowRejected('COUNCIL_UNKNOWN', `There is no council ${text}.`, { column, value: text });
    this.councils.set(cell!, found.code);
    return found.code;
  }

  /** True where a published or staged release knows the home. */
  isHome(locationId: string): boolean {
    return this.homes.has(locationId);
  }

  /** A lot: the council's own or, where it has none of the code, the standard one. @throws RowRejected */
  lot(cell: string | undefined, council: string, column: string): KnownLot {
    const own = this.ownLots.get(council);
    const known = own?.get(cell ?? '') ?? this.standardLots.get(cell ?? '');
    if (known) return known;
    const code = textValue(cell)?.toLowerCase().replace(/[ _]+/g, '-') ?? '';
    const lot = own?.get(code) ?? this.standardLots.get(code);
    if (lot) return lot;
    if (code === '') throw new RowRejected('CODE_MISSING', 'The lot is empty.', { column });
    const near = nearestTo(code, [...(own?.keys() ?? []), ...this.standardLots.keys()]);
    const hint = near ? ` Did you mean ${near}?` : '';
    throw new RowRejected('LOT_UNKNOWN', `There is no lot “${code}”.${hint}`, { column, value: code });
  }
}

/** The identifier of a home, or '' where the cell is empty. @throws RowRejected LOCATION_ID_UNREADABLE */
export function locationOf(cell: string | undefined, column: string): string {
  if (cell === undefined || cell === '') return '';
  if (locationPattern.test(cell)) return cell;
  const text = textValue(cell) ?? '';
  if (text === '' || locationPattern.test(text)) return text;
  throw new RowRejected('LOCATION_ID_UNREADABLE', `“${text}” is not an identifier.`, { column, value: text });
}
