import type pg from 'pg';
import { type Database, inTransaction, type Queryable } from '../database/database.js';
import { audit } from './audit.js';
import { mayUse, refusalOf } from './may.js';
import type { RuleName } from './policy/rules.js';
import { type Scope, type Scopes, scopesOf } from './scopes.js';
import type { Viewer } from './viewer.js';

/** What a question about private data is about. */
export interface About {
  readonly areas?: readonly string[];
  readonly homes?: readonly string[];
}

/**
 * The one door to private tables, for one request. It checks whether what is asked for belongs to whoever asks, reads
 * under the role that row-level security binds, and writes down who read what.
 */
export class PrivateDoor {
  #scopes: Promise<Scopes> | undefined;
  #isUsed = false;

  constructor(
    private readonly db: Database,
    private readonly viewer: Viewer,
    private readonly requestId: string,
  ) {}

  /** Whether anything private was asked for: such an answer is nobody else's. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** What the viewer sees under a rule; undefined where that is nothing. */
  async scopeUnder(rule: RuleName): Promise<Scope | undefined> {
    return (await (this.#scopes ??= scopesOf(this.db.pool, this.viewer)))[rule];
  }

  /**
   * Reads private tables as the viewer. The work sees the rows that are open to them and no others.
   * @throws UNAUTHENTICATED or FORBIDDEN where the rule, or one of the areas or homes, is not open to them
   */
  async read<T>(rule: RuleName, about: About, work: (db: Queryable) => Promise<T>): Promise<T> {
    this.#isUsed = true;
    await this.check(rule, about);
    return this.readAnyway(rule, about, work);
  }

  /** Only what row-level security alone lets through: the check above is for telling people why. */
  protected async readAnyway<T>(
    rule: RuleName,
    about: About,
    work: (db: Queryable) => Promise<T>,
  ): Promise<T> {
    const scopes = await (this.#scopes ??= scopesOf(this.db.pool, this.viewer));
    return inTransaction(this.db.pool, async (client) => {
      await enter(client, scopes);
      const found = await work(client);
      const { viewer, requestId } = this;
      await audit(client, { viewer, action: 'READ', rule, about: { ...about }, requestId });
      return found;
    });
  }

  /** Writes down a change that the viewer makes, as the last thing in its transaction. */
  async noteChange(client: Queryable, rule: RuleName, about: Record<string, unknown>): Promise<void> {
    const { viewer, requestId } = this;
    await audit(client, { viewer, action: 'CHANGE', rule, about, requestId });
  }

  /**
   * Checks that what is asked for belongs to the viewer, before anything is read or changed.
   * @throws UNAUTHENTICATED or FORBIDDEN
   */
  async check(rule: RuleName, about: About): Promise<void> {
    this.#isUsed = true;
    if (await this.opensFor(rule, about)) return;
    const { viewer, requestId } = this;
    if (viewer.subject !== null)
      await audit(this.db.pool, { viewer, action: 'REFUSED', rule, about: { ...about }, requestId });
    const scope = await this.scopeUnder(rule);
    throw refusalOf(viewer, scope && (await this.hintFor(scope)));
  }

  /** Whether what a question is about belongs to the viewer; asking so is no read. */
  async opensFor(rule: RuleName, about: About): Promise<boolean> {
    const scope = mayUse(this.viewer, rule) ? await this.scopeUnder(rule) : undefined;
    return scope !== undefined && (await this.isWithin(scope, about));
  }

  private async isWithin(scope: Scope, { areas = [], homes = [] }: About): Promise<boolean> {
    if (scope.all) return true;
    // Whoever has homes may ask about any area and gets what is theirs of it.
    const areasAreTheirs = scope.homes.length > 0 || areas.every((code) => scope.areas.includes(code));
    return areasAreTheirs && (await this.homesAreTheirs(scope, homes));
  }

  private async homesAreTheirs(scope: Scope, homes: readonly string[]): Promise<boolean> {
    const others = homes.filter((home) => !scope.homes.includes(home));
    if (others.length === 0) return true;
    const { rows } = await this.db.pool.query<{ count: number }>(
      `SELECT count(DISTINCT location_id)::int AS count FROM care_home_area
       WHERE  location_id = ANY ($1) AND area_code = ANY ($2)`,
      [others, scope.areas],
    );
    return rows[0]!.count === new Set(others).size;
  }

  private async hintFor({ areas }: Scope): Promise<string | undefined> {
    if (areas.length === 0) return undefined;
    const { rows } = await this.db.pool.query<{ name: string; code: string }>(
      `SELECT name, code FROM area WHERE code = ANY ($1) AND area_type IN ('CASSR', 'ICB') AND valid_to IS NULL
       ORDER BY area_type DESC, name LIMIT 5`,
      [areas],
    );
    return `Yours are ${rows.map(({ name, code }) => `${name} (${code})`).join(', ')}.`;
  }
}

/** Puts the rest of a transaction under the bound role, with nothing but the scopes open. */
export async function enter(client: pg.PoolClient, scopes: Scopes): Promise<void> {
  await client.query(
    `SET LOCAL ROLE atlas_reader; SELECT set_config('atlas.scopes', ${client.escapeLiteral(JSON.stringify(scopes))}, true)`,
  );
}
