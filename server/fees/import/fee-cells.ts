import type { AreaResolver } from '../../areas/area-resolver.js';
import type { Report } from '../../releases/reading/report.js';
import type { RuleId } from '../../releases/reading/rules.js';
import type { Row } from '../../releases/reading/row.js';
import { decimalOf, rounded, textOf } from '../decimal.js';
import { FncBasis } from '../fee-enums.js';

/** Pounds and pence as "1234.50", exactly; a pound sign and separators between thousands may stand. @throws RowRejected */
export function money<C extends string>(row: Row<C>, column: C, what: string): string {
  const text = row.required(column, 'AMOUNT_MISSING', what);
  const plain = text
    .replace(/£/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\s/g, '');
  const inBrackets = /^\((.+)\)$/.exec(plain);
  const amount = decimalOf(inBrackets ? `-${inBrackets[1]!}` : plain);
  if (amount === null || amount.scale > 2)
    throw row.rejected('AMOUNT_UNREADABLE', column, `“${text}” is not an amount in pounds and pence.`);
  return textOf(rounded(amount, 2));
}

/** A financial year as 2025-26; also read from 2025/26 and 2025-2026. @throws RowRejected */
export function financialYear<C extends string>(row: Row<C>, column: C): string {
  const text = row.required(column, 'FINANCIAL_YEAR_UNREADABLE', 'The financial year');
  const match = /^(\d{4})\s*[-/–]\s*(?:\d{2})?(\d{2})$/.exec(text);
  if (match && (Number(match[1]) + 1) % 100 === Number(match[2])) return `${match[1]}-${match[2]}`;
  throw row.rejected(
    'FINANCIAL_YEAR_UNREADABLE',
    column,
    `“${text}” is not a financial year such as 2025-26.`,
  );
}

/** The council that pays, by code or name. @throws RowRejected */
export function commissioner<C extends string>(
  row: Row<C>,
  column: C,
  resolver: AreaResolver,
  asAt: string,
): string {
  const text = row.required(column, 'AREA_CODE_MISSING', 'The council that pays');
  const found = resolver.council(text, { asAt });
  if ('code' in found) return found.code;
  throw row.rejected('COUNCIL_UNKNOWN', column, `There is no council ${text}.`);
}

const BASES: Record<string, FncBasis> = {
  gross: FncBasis.GROSS,
  'including fnc': FncBasis.GROSS,
  included: FncBasis.GROSS,
  yes: FncBasis.GROSS,
  net: FncBasis.NET,
  'excluding fnc': FncBasis.NET,
  excluded: FncBasis.NET,
  no: FncBasis.NET,
};

/** Whether the amount includes NHS-funded nursing care; unknown, with a word in the report, where the row does not say. */
export function fncBasis<C extends string>(row: Row<C>, column: C, report: Report): FncBasis {
  const text = row.text(column);
  const basis = text === null ? undefined : BASES[text.toLowerCase()];
  if (basis) return basis;
  if (text?.toLowerCase() !== 'unknown')
    report.tally('FNC_BASIS_UNKNOWN', `row ${row.number}: ${text ?? 'empty'}`);
  return FncBasis.UNKNOWN;
}

/** One of a list of codes, written in any case and with spaces. @throws RowRejected */
export function codeOf<C extends string, V extends string>(
  row: Row<C>,
  column: C,
  { allowed, rule, what }: { allowed: readonly V[]; rule: RuleId; what: string },
): V {
  const text = row.required(column, rule, what);
  const code = text.toUpperCase().replace(/[\s-]+/g, '_');
  const found = allowed.find((one) => one === code);
  if (found) return found;
  throw row.rejected(rule, column, `“${text}” is none of ${allowed.join(', ')}.`);
}

/** Keys that have been seen. @throws RowRejected DUPLICATE_ROW at the second time */
export function onceOnly<C extends string>(): (row: Row<C>, column: C, key: string) => void {
  const seen = new Set<string>();
  return (row, column, key) => {
    if (seen.has(key)) throw row.rejected('DUPLICATE_ROW', column, 'The same thing comes a second time.');
    seen.add(key);
  };
}
