import DataLoader from 'dataloader';
import { configurationOn } from '../../access/configuration.js';
import type { ApiContext } from '../../api/context.js';
import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import type { CareHome } from '../../homes/care-home.entity.js';
import { lastDayOf } from '../../metrics/period.js';
import { byHome, FRESHNESS_KIND, freshness, type ReturnLine } from '../bed-returns/vacancies.js';

const statement = sqlFile(import.meta.url, './home-returns.sql');

/** One home in one month, as a data version tells it. */
export interface HomeMonth {
  home: CareHome;
  /** YYYY-MM */
  month: string;
  /** Null: the newest. */
  version: number | null;
}

export interface HomeReturn {
  /** One of each bed type; empty where the home sent none that month. */
  lines: ReturnLine[];
  freshDays: number;
}

const loaders = new WeakMap<ApiContext, DataLoader<HomeMonth, HomeReturn, string>>();

/**
 * What a home's last return of a month says. Homes of one answer that are asked for together are one private read.
 * @throws FORBIDDEN, UNAUTHENTICATED for a home that is not the viewer's; the others are told all the same
 */
export function readHomeReturn(context: ApiContext, key: HomeMonth): Promise<HomeReturn> {
  const loader = loaders.get(context) ?? makeLoader(context);
  loaders.set(context, loader);
  return loader.load(key);
}

function makeLoader(context: ApiContext): DataLoader<HomeMonth, HomeReturn, string> {
  return new DataLoader((keys) => load(context, keys), {
    cacheKeyFn: ({ home, month, version }) => `${home.cqcLocationId} ${month} ${version}`,
  });
}

async function load(context: ApiContext, keys: readonly HomeMonth[]): Promise<(HomeReturn | Error)[]> {
  const refusals = await refusalsOf(context, [...new Set(keys.map(({ home }) => home.cqcLocationId))]);
  const open = keys.filter(({ home }) => !refusals.has(home.cqcLocationId));
  const homes = [...new Set(open.map(({ home }) => home.cqcLocationId))];
  const found =
    open.length === 0
      ? new Map<HomeMonth, HomeReturn>()
      : await context.privatelyOfHomes('bedReturns', homes, (db) => readAll(db, open));
  return keys.map((key) => refusals.get(key.home.cqcLocationId) ?? found.get(key)!);
}

/** Homes that are not the viewer's, each with why; a home that is refused hides no other. */
async function refusalsOf(context: ApiContext, homes: readonly string[]): Promise<Map<string, Error>> {
  const { door } = context;
  if (await door.opensFor('bedReturns', { homes })) return new Map();
  const opens = await Promise.all(homes.map((home) => door.opensFor('bedReturns', { homes: [home] })));
  const closed = homes.filter((_home, i) => !opens[i]);
  const why = await door.check('bedReturns', { homes: closed }).then(
    () => new Error('A refusal that was none.'),
    (refusal: Error) => refusal,
  );
  return new Map(closed.map((home) => [home, why]));
}

async function readAll(db: Queryable, keys: readonly HomeMonth[]): Promise<Map<HomeMonth, HomeReturn>> {
  const found = new Map<HomeMonth, HomeReturn>();
  const freshDays = new Map<string, number>();
  for (const some of groupsOf(keys)) {
    const { month, version } = some[0]!;
    const ids = some.map(({ home }) => home.cqcLocationId);
    const { rows } = await db.query<ReturnLine>(statement, [ids, `${month}-01`, lastDayOf(month), version]);
    const lines = byHome(rows);
    for (const key of some) {
      const council = key.home.councilCode ?? '*';
      const setting = `${council} ${month}`;
      const days = freshDays.get(setting) ?? (await freshDaysOf(db, council, lastDayOf(month)));
      freshDays.set(setting, days);
      found.set(key, { lines: lines.get(key.home.cqcLocationId) ?? [], freshDays: days });
    }
  }
  return found;
}

function groupsOf(keys: readonly HomeMonth[]): HomeMonth[][] {
  const groups = new Map<string, HomeMonth[]>();
  for (const key of keys) {
    const name = `${key.month} ${key.version}`;
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  return [...groups.values()];
}

async function freshDaysOf(db: Queryable, areaCode: string, day: string): Promise<number> {
  const setting = await configurationOn(db, { kind: FRESHNESS_KIND, day, areaCode }, freshness);
  return setting?.document.days ?? 35;
}
