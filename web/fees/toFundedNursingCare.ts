import type { BarRow } from '../charts/bar-model.js';
import type { FlatTable } from '../charts/figure-model.js';
import type { FncRates_NursingCareFragment } from '../graphql/generated/graphql.js';
import { formatDate } from '../words/dates.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { formatPence } from '../words/numbers.js';

/** The rates of a financial year as they were known from a day on. */
export interface FncYear {
  year: string;
  standard: number | null;
  higher: number | null;
  knownFrom: string;
  note: string | null;
}

export interface FundedNursingCareModel {
  headline: string;
  bars: BarRow[];
  /** Newest first; a year that was changed afterwards has two rows. */
  rows: FncYear[];
  notes: string[];
  announcements: string[];
  flat: FlatTable;
}

/** Rates by financial year. Each answer holds the rates of one day as they were known on one; the same rates come once. */
export function toFundedNursingCare(
  answers: readonly FncRates_NursingCareFragment[],
): FundedNursingCareModel | null {
  const byKey = new Map(answers.flatMap(yearOf).map((row) => [`${row.year} ${row.knownFrom}`, row]));
  const rows = [...byKey.values()].sort((a, b) =>
    `${b.year} ${b.knownFrom}`.localeCompare(`${a.year} ${a.knownFrom}`),
  );
  const [newest] = rows;
  if (!newest) return null;
  const current = rows.filter((row, index) => rows[index - 1]?.year !== row.year);
  return {
    headline: FEES_WORDS.fncTitle(formatPence(newest.standard), newest.year),
    bars: current.flatMap((row) =>
      row.standard === null
        ? []
        : [
            {
              ...{ key: row.year, label: row.year, value: row.standard },
              role: row === newest ? ('place' as const) : ('other' as const),
            },
          ],
    ),
    rows,
    notes: backdated(rows),
    announcements: [...new Set(answers.flatMap(({ rates }) => rates.map((rate) => rate.source)))],
    flat: {
      fileName: 'nhs-funded-nursing-care',
      rows: rows.map(({ year, standard, higher, knownFrom, note }) => ({
        ...{ financial_year: year, standard, higher, known_from: knownFrom, note },
      })),
    },
  };
}

function yearOf({ rates }: FncRates_NursingCareFragment): FncYear[] {
  const standard = rates.find((rate) => rate.band === 'STANDARD');
  if (!standard) return [];
  const higher = rates.find((rate) => rate.band === 'HIGHER');
  return [
    {
      year: FEES_WORDS.financialYear(standard.effectiveFrom),
      standard: Number(standard.weeklyRate),
      higher: higher ? Number(higher.weeklyRate) : null,
      knownFrom: standard.knownFrom,
      note: standard.note,
    },
  ];
}

/** A year that has two rates was changed afterwards, back to its first day. */
function backdated(rows: readonly FncYear[]): string[] {
  return rows.flatMap((row, index) => {
    const before = rows[index + 1];
    if (before?.year !== row.year) return [];
    const [first, later] = [formatPence(before.standard), formatPence(row.standard)];
    return [FEES_WORDS.fncBackdated(row.year, first, formatDate(row.knownFrom), later)];
  });
}
