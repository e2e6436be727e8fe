/** "2026-27" → "2027-28". */
export function yearAfter(year: string): string {
  const begins = Number(year.slice(0, 4)) + 1;
  return `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;
}

/** True for "2027-28": two years that follow each other, as the API writes a financial year. */
export const isFinancialYear = (text: string): boolean =>
  /^\d{4}-\d{2}$/.test(text) && (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5));
