import { ValueStatus } from '../metrics/value.js';
import { statusSymbol, SYMBOLS } from '../metrics/symbols.js';
import type { Figure, Figures } from './figures.js';
import { lowerFirst } from './words.js';

/** What to mind, in words: areas without any figure, and for how many values each symbol stands. */
export function notesOf({ areas }: Figures, told: readonly Figure[]): string[] {
  const present = new Set(told.map(({ area }) => area?.gssCode));
  const untold = areas.filter(({ gssCode }) => !present.has(gssCode));
  return [
    ...untold.map(({ name, gssCode }) => `There is no figure of ${name} (${gssCode}) in this period.`),
    ...Object.entries(ABSENT).flatMap(([status, words]) => {
      const count = told.filter(({ observation }) => observation.status === (status as ValueStatus)).length;
      return count > 0 ? [`${statusSymbol(status as ValueStatus)} ${countOf(count)} ${words}.`] : [];
    }),
    ...SYMBOLS.flatMap(({ symbol, flag, meaning }) => {
      const count = told.filter(({ observation }) => flag && observation.flags.includes(flag)).length;
      return count > 0
        ? [`${symbol} ${count === 1 ? '1 value' : `${count} values`}: ${lowerFirst(meaning)}`]
        : [];
    }),
  ];
}

const ABSENT: Record<Exclude<ValueStatus, 'PRESENT'>, string> = {
  SUPPRESSED: 'withheld to protect people or businesses',
  NOT_AVAILABLE: 'not available',
  NOT_APPLICABLE: 'not applicable',
};

const countOf = (count: number): string => (count === 1 ? '1 value is' : `${count} values are`);
