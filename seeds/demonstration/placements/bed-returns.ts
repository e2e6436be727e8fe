import { REFERENCE_DATE } from '../calendar.js';
import { CORROWBY } from '../councils.js';
import { writeHistory } from '../history.js';
import { randomFor, type Random } from '../random.js';
import type { Home } from '../register.js';
import { stateOn } from './open-homes.js';

/** A row of bed_return without its release. */
export interface BedReturnRow {
  location_id: string;
  as_at: string;
  bed_type: string;
  maximum: number;
  occupied: number;
  reserved: number;
  accepting: number;
}

const MONTHS = 36;
const LAST_MONTH = Number(REFERENCE_DATE.slice(0, 4)) * 12 + Number(REFERENCE_DATE.slice(5, 7)) - 1;

/** Homes that say they have a person more than beds. */
export const OVERFULL = ['DEMO-0012', 'DEMO-0090'];
/** Homes that sent their last return in May 2026. */
export const SILENT = ['DEMO-0025', 'DEMO-0075', 'DEMO-0140', 'DEMO-0210', 'DEMO-0290'];
/** Homes that take nobody in the last months. */
export const CLOSED_TO_ADMISSIONS = ['DEMO-0031', 'DEMO-0101', 'DEMO-0180', 'DEMO-0222'];
/** The newest large home of Corrowby sends none. */
const NEVER_FROM = '2025-09-15';

/** Returns of three years, sent in the second week of each month; one in fifteen is missing. Pure. */
export function bedReturns(): BedReturnRow[] {
  return writeHistory().register.homes.flatMap(returnsOf);
}

function returnsOf(home: Home): BedReturnRow[] {
  if (home.registeredFrom === NEVER_FROM) return [];
  const random = randomFor(`bed returns of ${home.locationId}`);
  const usual = 0.84 + random.next() * 0.13;
  return Array.from({ length: MONTHS }, (_, i) => LAST_MONTH - MONTHS + 1 + i).flatMap((month) => {
    const day = `${monthText(month)}-${String(random.between(8, 14)).padStart(2, '0')}`;
    const isMissing = random.next() < 1 / 15;
    const isSilent = SILENT.includes(home.locationId) && day > '2026-05-31';
    // A new home sends its first return some months after it opened.
    const state = home.registeredFrom.slice(0, 7) < monthText(month - 1) ? stateOn(home, day) : null;
    if (isMissing || isSilent || state === null) return [];
    const share = Math.min(1, shareOf(home, month, usual) + (random.next() - 0.5) / 20);
    return lines({ home, day, share, ...state }, random);
  });
}

/** Corrowby's homes empty as new ones open, and the new ones fill up. */
function shareOf(home: Home, month: number, usual: number): number {
  if (home.councilCode !== CORROWBY) return usual;
  const opened = Number(home.registeredFrom.slice(0, 4)) * 12 + Number(home.registeredFrom.slice(5, 7)) - 1;
  if (home.registeredFrom >= '2024-03-01') return Math.min(0.8, 0.2 + (month - opened) * 0.03);
  return usual - 0.004 * Math.max(0, month - (2024 * 12 + 2));
}

interface Told {
  readonly home: Home;
  readonly day: string;
  readonly share: number;
  readonly beds: number;
  readonly withNursing: boolean;
}

function lines({ home, day, share, beds, withNursing }: Told, random: Random): BedReturnRow[] {
  const { locationId, specialisms } = home;
  const kind = withNursing ? 'NURSING' : 'RESIDENTIAL';
  const forDementia = specialisms.includes('Dementia') ? Math.floor(beds / 3) : 0;
  const other = specialisms.includes('Learning disabilities') ? 'LEARNING_DISABILITY' : 'GENERAL';
  return [
    { bed_type: `${other}_${kind}`, maximum: beds - forDementia },
    { bed_type: `DEMENTIA_${kind}`, maximum: forDementia },
  ]
    .filter(({ maximum }) => maximum > 0)
    .map(({ bed_type, maximum }, i) => {
      const isOverfull = i === 0 && OVERFULL.includes(locationId);
      const occupied = isOverfull ? maximum + 1 : Math.round(maximum * share);
      const free = Math.max(0, maximum - occupied);
      const isClosed = CLOSED_TO_ADMISSIONS.includes(locationId) && day > '2026-03-31';
      const reserved = Math.min(free, random.next() < 0.3 ? 1 : 0);
      const accepting = isClosed ? 0 : Math.ceil((free - reserved) * (0.7 + 0.3 * random.next()));
      return { location_id: locationId, as_at: day, bed_type, maximum, occupied, reserved, accepting };
    });
}

const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
