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
