/** A view as it stood published: the day on which somebody froze it, and the data version that stood then. */
export interface Frozen {
  /** 'YYYY-MM-DD', in England. */
  day: string;
  /** As the API names it, such as 'v17'. */
  version: string;
}

/** '2026-06-03~v17' → the day and the version; null for anything else. */
export function readFrozen(text: string): Frozen | null {
  const [day = '', version = '', ...rest] = text.split('~');
  return isDay(day) && /^v[1-9]\d{0,9}$/.test(version) && rest.length === 0 ? { day, version } : null;
}

/** As it stands in the address: '2026-06-03~v17'. */
export function writeFrozen({ day, version }: Frozen): string {
  return `${day}~${version}`;
}

/** The day that it is in England, whose publishers' days count. */
export function todayInEngland(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
