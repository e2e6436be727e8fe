import { REFERENCE_DATE } from '../calendar.js';
import { randomFor } from '../random.js';
import { placeableHomes, type PlaceableHome } from './homes.js';

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

const MONTHS = 24;
/** A home that says it has more people than beds. */
export const OVERFULL = 'DEMO-0012';
/** Homes that sent their last return in May 2026. */
export const SILENT = ['DEMO-0025', 'DEMO-0075', 'DEMO-0140', 'DEMO-0210', 'DEMO-0290'];

/** Returns of two years, sent in the second week of each month; one in fifteen is missing. */
export function bedReturns(): BedReturnRow[] {
  return placeableHomes().flatMap(returnsOf);
}

function returnsOf(home: PlaceableHome): BedReturnRow[] {
  const random = randomFor(`returns of ${home.locationId}`);
  const usual = 0.82 + random.next() * 0.16;
  const last = Number(REFERENCE_DATE.slice(0, 4)) * 12 + Number(REFERENCE_DATE.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, i) => last - MONTHS + 1 + i).flatMap((month) => {
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${random.pick(['08', '09', '10', '11', '12', '13', '14'])}`;
    const isMissing = random.next() < 1 / 15;
    // A new home sends its first return some months after it opened.
    const isOpen = home.from.slice(0, 7) < monthText(month - 2) && home.to > day;
    if (isMissing || !isOpen || (SILENT.includes(home.locationId) && day > '2026-05-31')) return [];
    return lines(home, day, usual, random);
  });
}

const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

function lines(
  home: PlaceableHome,
  as_at: string,
  usual: number,
  random: ReturnType<typeof randomFor>,
): BedReturnRow[] {
  const forDementia = Math.floor(home.beds / 3);
  const kind = home.withNursing ? 'NURSING' : 'RESIDENTIAL';
  const parts = [
    { bed_type: `GENERAL_${kind}`, maximum: home.beds - forDementia },
    { bed_type: `DEMENTIA_${kind}`, maximum: forDementia },
  ];
  return parts
    .filter(({ maximum }) => maximum > 0)
    .map(({ bed_type, maximum }) => {
      const isOverfull = home.locationId === OVERFULL && bed_type.startsWith('GENERAL');
      const occupied = isOverfull
        ? maximum + 1
        : Math.min(maximum, Math.round(maximum * (usual + (random.next() - 0.5) / 10)));
      const vacant = Math.max(0, maximum - occupied);
      const reserved = Math.min(vacant, random.between(0, 1));
      const accepting = Math.floor((vacant - reserved) * 0.8);
      return { location_id: home.locationId, as_at, bed_type, maximum, occupied, reserved, accepting };
    });
}
