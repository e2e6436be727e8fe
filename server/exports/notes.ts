import { ValueStatus } from '../metrics/value.js';
import { statusSymbol } from '../metrics/symbols.js';
import type { Figure, Figures } from './figures.js';

/** What is not there, in words: areas without any figure, and how many values each symbol stands for. */
export function notesOf({ areas }: Figures, told: readonly Figure[]): string[] {
  const present = new Set(told.map(({ area }) => area?.gssCode));
  const untold = areas.filter(({ gssCode }) => !present.has(gssCode));
  return [
    ...untold.map(({ name, gssCode }) => `There is no figure of ${name} (${gssCode}) in this period.`),
    ...Object.entries(ABSENT).flatMap(([status, words]) => {
      const count = told.filter(({ observation }) => observation.status === (status as ValueStatus)).length;
      return count > 0 ? [`${statusSymbol(status as ValueStatus)} ${countOf(count)} ${words}.`] : [];
    }),
  ];
}

const ABSENT: Record<Exclude<ValueStatus, 'PRESENT'>, string> = {
  SUPPRESSED: 'withheld to protect people or businesses',
  NOT_AVAILABLE: 'not available',
  NOT_APPLICABLE: 'not applicable',
};

const countOf = (count: number): string => (count === 1 ? '1 value is' : `${count} values are`);
