/** A UK financial year: how it is written, and its last day. */
export interface FinancialYear {
  /** As in 2014-15. */
  label: string;
  /** 31 March. */
  lastDay: string;
}

const written = /(?<!\d)(20\d{2})\s*[-–_/]\s*(?:20)?(\d{2})(?!\d)/;

/** The first financial year that a text names, as 2014-15, 2014/15 or 2014-2015; null where it names none. */
export function financialYearIn(text: string): FinancialYear | null {
  const found = written.exec(text);
  const start = Number(found?.[1]);
  return found && (start + 1) % 100 === Number(found[2]) ? financialYear(start) : null;
}

/** The financial year in which a day lies. */
export function financialYearOfDay(day: string): FinancialYear {
  const year = Number(day.slice(0, 4));
  return financialYear(day.slice(5) >= '04-01' ? year : year - 1);
}

function financialYear(start: number): FinancialYear {
  return {
    label: `${start}-${String((start + 1) % 100).padStart(2, '0')}`,
    lastDay: `${start + 1}-03-31`,
  };
}
