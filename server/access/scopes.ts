import type { Queryable } from '../database/database.js';
import { sqlFile } from '../database/sql-file.js';
import { RULES, type RuleName } from './policy/rules.js';
import type { Grant, Viewer } from './viewer.js';

const ownScope = sqlFile(import.meta.url, './own-scope.sql');

/** What a viewer sees under one rule. */
export interface Scope {
  readonly all: boolean;
  /** Codes of areas; of everything in them. */
  readonly areas: readonly string[];
  /** Locations of their own. */
  readonly homes: readonly string[];
}

/** Scopes by rule; a rule of which somebody sees nothing is left out. */
export type Scopes = Partial<Readonly<Record<RuleName, Scope>>>;

/** Works out which areas and homes each rule opens to a viewer: one statement for each of their grants. */
export async function scopesOf(db: Queryable, viewer: Viewer): Promise<Scopes> {
  const owned = await Promise.all(viewer.grants.map((grant) => ownedBy(db, grant)));
  const names = Object.keys(RULES) as RuleName[];
  return Object.fromEntries(
    names.flatMap((rule) => {
      const scope = scopeUnder(rule, owned);
      return scope.all || scope.areas.length > 0 || scope.homes.length > 0 ? [[rule, scope]] : [];
    }),
  );
}

type Owned = Grant & { readonly areas: readonly string[]; readonly homes: readonly string[] };

function scopeUnder(rule: RuleName, owned: readonly Owned[]): Scope {
  const { reach } = RULES[rule];
  const within = (wanted: string) => owned.filter(({ audience }) => reach[audience] === wanted);
  return {
    all: reach.PUBLIC === 'ALL' || within('ALL').length > 0,
    areas: [...new Set(within('AREAS').flatMap(({ areas }) => areas))],
    homes: [...new Set(within('HOMES').flatMap(({ homes }) => homes))],
  };
}

async function ownedBy(db: Queryable, grant: Grant): Promise<Owned> {
  const { rows } = await db.query<{ areas: string[]; homes: string[] }>(ownScope, [
    grant.areaCodes,
    grant.providerIds,
  ]);
  return { ...grant, ...rows[0]! };
}
