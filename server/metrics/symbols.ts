import { Field, ObjectType } from 'type-graphql';
import { ValueFlag, ValueStatus } from './value.js';

@ObjectType('Symbol', {
  description:
    'A short mark for a value that is missing, withheld or to be read with care, as official statistics use it.',
})
export class SymbolMeaning {
  @Field({ description: 'The mark, in square brackets.' }) symbol!: string;
  @Field({ description: 'What it is called.' }) name!: string;
  @Field({ description: 'What it means, as a sentence.' }) meaning!: string;
  @Field(() => ValueStatus, {
    nullable: true,
    description: 'The status that it stands for; null for a caveat of a value that is there.',
  })
  status!: ValueStatus | null;
  @Field(() => ValueFlag, {
    nullable: true,
    description: 'The caveat that it stands for; null for a value that is not there.',
  })
  flag!: ValueFlag | null;
}

type Mark = readonly [symbol: string, name: string, meaning: string];

/** Letters as the Government Analysis Function sets them; what it has no letter for has a word. */
const STATUS_MARKS: Record<Exclude<ValueStatus, 'PRESENT'>, Mark> = {
  SUPPRESSED: ['[c]', 'Confidential', 'Known, and withheld to protect people or businesses.'],
  NOT_AVAILABLE: ['[x]', 'Not available', 'Not known: no release tells it. It is not zero.'],
  NOT_APPLICABLE: ['[z]', 'Not applicable', 'Does not make sense here, such as a share of no homes.'],
};
const FLAG_MARKS: Record<ValueFlag, Mark> = {
  PROVISIONAL: ['[p]', 'Provisional', 'The publisher may still revise it.'],
  REVISED: ['[r]', 'Revised', 'Differs from what was published at first.'],
  ESTIMATED: ['[e]', 'Estimated', 'Rests on a number of another date or on shares.'],
  LOW_RELIABILITY: ['[u]', 'Low reliability', 'The publisher warns of its quality.'],
  BREAK_IN_SERIES: ['[b]', 'Break in series', 'Not comparable with the values before it.'],
  ROUNDED: ['[rounded]', 'Rounded', 'Rounded by the publisher or to protect people.'],
  STALE: ['[old]', 'Carried forward', 'More than three months older than the release that it comes from.'],
  DENOMINATOR_YEAR_PROXY: ['[year]', 'Earlier population', 'The population is of an earlier mid-year.'],
  RECAST_TO_CURRENT_BOUNDARY: ['[recast]', 'Recast', 'Told through councils of the same ground.'],
  PARTIAL_COVERAGE: [
    '[part]',
    'Incomplete',
    'Something is missing from it, such as homes without bed numbers.',
  ],
};

const entriesOf = <K extends string>(marks: Record<K, Mark>) => Object.entries(marks) as [K, Mark][];

/** The one legend of symbols, for pages and files alike: statuses first, then caveats. */
export const SYMBOLS: readonly SymbolMeaning[] = [
  ...entriesOf(STATUS_MARKS).map(([status, [symbol, name, meaning]]) => ({
    ...{ symbol, name, meaning, flag: null },
    status: ValueStatus[status],
  })),
  ...entriesOf(FLAG_MARKS).map(([flag, [symbol, name, meaning]]) => ({
    ...{ symbol, name, meaning, status: null },
    flag,
  })),
];

/** What stands where a value would; null where the value is there. */
export function statusSymbol(status: ValueStatus): string | null {
  return status === ValueStatus.PRESENT ? null : STATUS_MARKS[status][0];
}

/** Every mark of a value: why it is missing, and its caveats. */
export function symbolsOf(status: ValueStatus, flags: readonly ValueFlag[]): string[] {
  const missing = statusSymbol(status);
  return [...(missing ? [missing] : []), ...flags.map((flag) => FLAG_MARKS[flag][0])];
}
