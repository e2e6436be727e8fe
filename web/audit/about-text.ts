import { AUDIT_WORDS } from '../words/audit-words.js';

/** More codes than these are left to the download. */
const SHOWN = 3;

/** What an event was about, in a line: "areas D10000001; homes 1-1, 1-2, 1-3 and 40 more". Empty lists are left out. */
export function aboutText(json: string): string {
  const about = JSON.parse(json) as Record<string, unknown>;
  return Object.entries(about)
    .flatMap(([what, value]) => (isEmpty(value) ? [] : [`${what} ${partText(value)}`]))
    .join('; ');
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function partText(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const shown = value.slice(0, SHOWN).map(String).join(', ');
  return value.length > SHOWN ? `${shown} ${AUDIT_WORDS.more(value.length - SHOWN)}` : shown;
}
