import type { ValueStatus } from '../graphql/generated/graphql.js';

/** Why a figure is not there, as a whole sentence; the API's own reason when it gives one. */
export function whyMissing(status: ValueStatus, reason: string | null | undefined): string {
  if (reason) return `Not available because ${lowerFirst(reason)}`;
  switch (status) {
    case 'SUPPRESSED':
      return 'Withheld because so few people stand behind it that somebody could be identified.';
    case 'NOT_APPLICABLE':
      return 'This does not apply here.';
    default:
      return 'Not available: no published release gives it.';
  }
}

/** Keeps abbreviations ("CQC …") as they are. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
