import { sqlFile } from '../database/sql-file.js';

/** WITH fragment `population`: the denominator of every asked area and day, in each band. Expects `asked`. */
export const populationSql = sqlFile(import.meta.url, './population-at.sql');
