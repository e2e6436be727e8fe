import type { Role } from './theme.js';

export interface BarRow {
  key: string;
  label: string;
  role: Role;
  value: number;
}

/** Largest first, so that the eye finds the place's rank; equal values by name. */
export function rankBars(rows: readonly BarRow[]): BarRow[] {
  return [...rows].sort((a, b) => b.value - a.value || a.label.localeCompare(b.label, 'en-GB'));
}

/** Homes of one name, and contracts for one home, told apart by their key: a number that readers know. */
export function tellApart(rows: readonly BarRow[]): BarRow[] {
  const labels = rows.map(({ label }) => label);
  const isShared = (label: string) => labels.indexOf(label) !== labels.lastIndexOf(label);
  return rows.map((row) => (isShared(row.label) ? { ...row, label: `${row.label} (${row.key})` } : row));
}
