import type { CostShareKind } from '../graphql/generated/graphql.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import { isFinancialYear } from './financial-year.js';
import { perCentOf, poundsOf } from './typed-numbers.js';
import { lotsWithRate, sumOfWeights, type TypedPart, type TypedUplift } from './uplift-form.js';

/** Something that is wrong with a field of the form, in the units of the form. */
export interface FieldProblem {
  /** See `fieldId`. */
  fieldId: string;
  message: string;
}

/** The id of a field: of the year, of a part by its key, of a lot by its code. */
export const fieldId = {
  year: 'uplift-year',
  part: (key: number, field: 'name' | 'weight' | 'rate') => `uplift-${field}-${key}`,
  lot: (code: string) => `uplift-lot-${code}`,
} as const;

const words = UPLIFT_WORDS.errors;

/**
 * Everything that is wrong with what is typed, in the order of the form.
 * @param loaded the indices that are loaded for the year; null where that is not known yet: then the server says so
 */
export function problemsOf(typed: TypedUplift, loaded: readonly CostShareKind[] | null): FieldProblem[] {
  const year = typed.financialYear.trim();
  return [
    ...(isFinancialYear(year) ? [] : [{ fieldId: fieldId.year, message: words.year }]),
    ...typed.parts.flatMap((part, index) => problemsOfPart(part, index, year, loaded)),
    ...problemOfSum(typed.parts),
    ...problemsOfLots(typed),
  ];
}

function problemsOfPart(
  { key, name, kind, weight, rate }: TypedPart,
  index: number,
  year: string,
  loaded: readonly CostShareKind[] | null,
): FieldProblem[] {
  const label = name.trim();
  const of = label || UPLIFT_WORDS.partOf(index);
  const problems: FieldProblem[] = [];
  const say = (field: 'name' | 'weight' | 'rate', message: string) =>
    problems.push({ fieldId: fieldId.part(key, field), message });
  if (label === '' || label.length > 80) say('name', words.name(UPLIFT_WORDS.partOf(index)));
  const share = perCentOf(weight);
  if (share === null || Number(share) < 0 || Number(share) > 100) say('weight', words.weight(of));
  if (rate.trim() !== '') {
    const growth = perCentOf(rate);
    if (growth === null) say('rate', words.rate(of));
    else if (Math.abs(Number(growth)) > 99) say('rate', words.rateRange(of));
  } else if (kind === 'OTHER') say('rate', words.rateMissing(of));
  else if (loaded && !loaded.includes(kind)) say('rate', words.rateNotLoaded(of, kind, year));
  return problems;
}

function problemOfSum(parts: readonly TypedPart[]): FieldProblem[] {
  const sum = sumOfWeights(parts);
  if (sum === null || sum === 100) return [];
  return [{ fieldId: fieldId.part(parts[0]!.key, 'weight'), message: UPLIFT_WORDS.sumWrong(String(sum)) }];
}

function problemsOfLots(typed: TypedUplift): FieldProblem[] {
  const given = lotsWithRate(typed);
  const [first] = typed.lots;
  if (given.length === 0 && first) return [{ fieldId: fieldId.lot(first.code), message: words.noLot }];
  return given.flatMap(({ code, name, weekly }) =>
    Number(poundsOf(weekly)) > 0 ? [] : [{ fieldId: fieldId.lot(code), message: words.weekly(name) }],
  );
}

interface ServerProblem {
  field: readonly string[];
  message: string;
}

/** What the server still found wrong, at the field of the form that it is about. */
export function atFields(problems: readonly ServerProblem[], typed: TypedUplift): FieldProblem[] {
  return problems.map(({ field: [list, index, field], message }) => {
    const part = list === 'shares' ? (typed.parts[Number(index ?? 0)] ?? typed.parts[0]) : undefined;
    const lot = list === 'lots' ? (lotsWithRate(typed)[Number(index ?? 0)] ?? typed.lots[0]) : undefined;
    if (part) {
      const at = field === 'name' || field === 'rate' ? field : 'weight';
      return {
        fieldId: fieldId.part(part.key, at),
        message: at === 'rate' ? words.rate(part.name) : message,
      };
    }
    return { fieldId: lot ? fieldId.lot(lot.code) : fieldId.year, message };
  });
}
