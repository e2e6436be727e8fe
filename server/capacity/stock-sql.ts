import { sqlFile } from '../database/sql-file.js';

const toldDaysSql = sqlFile(import.meta.url, './told-days.sql');
const template = sqlFile(import.meta.url, './stock.sql');

/** WITH fragment: every area asked for as one group, that of all its homes. Expects told_day. */
const allHomesTogether = `home_group AS MATERIALIZED (SELECT DISTINCT area_code, '' AS group_key FROM told_day)`;

/** WITH fragments that count the homes of told_day; gives stock. */
export const countingSql = `${allHomesTogether},\n${template}`;

/** WITH fragments that give the stock of asked (area_code, as_at). */
export const stockSql = `${toldDaysSql},\n${countingSql}`;
export { toldDaysSql };

/** How homes are told apart, and which of them are looked at: SQL over the home's span s and rating r. */
export interface HomeGroups {
  /** Expression of the group's key; it begins with a separator, so that it can stand behind a service type. */
  readonly key: string;
  /** Groups that are always told, though they be empty; others are told where some home is in them. */
  readonly always: readonly string[];
  readonly joins: string;
  readonly conditions: string;
}

/** WITH fragments that give the stock of asked by groups of homes. */
export function groupedStockSql({ key, always, joins, conditions }: HomeGroups): string {
  const groups = `home_group AS MATERIALIZED (
  SELECT DISTINCT d.area_code, c.group_key FROM counted c JOIN told_day d ON d.day_no = c.day_no
  UNION SELECT d.area_code, k.group_key FROM told_day d CROSS JOIN (VALUES ${[
    ...always,
    ...(always.length > 0 ? [] : [null]),
  ]
    .map((one) => (one === null ? '(NULL)' : `(${one})`))
    .join(', ')}) k (group_key) WHERE k.group_key IS NOT NULL
)`;
  // Given as functions: a dollar in a text to put in would stand for what was found.
  const grouped = template
    .replace("/* group key */ '' /* end */", () => key)
    .replace('/* group joins */', () => joins)
    .replace('/* group conditions */', () => conditions)
    .replace('), typed AS (', () => `), ${groups}, typed AS (`);
  return `${toldDaysSql},\n${grouped}`;
}
