/** Reasons for delay that a measure is made of, as reasonKey writes them. */
export const REASONS: Record<string, readonly string[]> = {
  delayed_awaiting_care_home: ['capacity residential nursing home care not yet available pathway 3'],
  delayed_awaiting_funding_or_chc: [
    'care transfer hub process awaiting confirmation of funding eligibility',
    'capacity end of life care inc fast track chc not yet available pathway 1 or 3',
    'interface process end of life care inc fast track chc arrangement still underway pathway 1 or 3',
  ],
};

const used = new Set(Object.values(REASONS).flat());

/** A dash and a hard space that were UTF-8 and were read as Windows-1252. */
const mojibake = /â€["“”\u0093\u0094]?|Â(?=\s)/g;

/**
 * A label without what differs from file to file: kind of dash, hard spaces, stray question marks, characters that were
 * read in the wrong encoding, and case.
 */
export function reasonKey(label: string): string {
  return label
    .replace(mojibake, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export const isReasonUsed = (key: string): boolean => used.has(key);
