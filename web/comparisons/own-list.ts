/** Areas that a reader compares with, under a name of the reader's own. */
export interface OwnList {
  name: string;
  codes: readonly string[];
}

/** What the API takes. */
const MOST = { areas: 200, name: 80 };

/** 'North:E08000001,E08000002' → the list; null where no area is named. Codes that can be none are left out. */
export function readList(text: string | null): OwnList | null {
  if (text === null) return null;
  const end = text.lastIndexOf(':');
  const { codes } = codesIn(text.slice(end + 1));
  return codes.length === 0 ? null : { name: tidyName(text.slice(0, Math.max(0, end))), codes };
}

/** As it stands in the address; null for a list without areas. */
export function writeList({ name, codes }: OwnList): string | null {
  return codes.length === 0 ? null : `${tidyName(name)}:${codes.slice(0, MOST.areas).join(',')}`;
}

/** The GSS codes of a pasted text, each once, and how many words of it are none. */
export function codesIn(text: string): { codes: string[]; unread: number } {
  const words = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const codes = words.filter((word) => /^[A-Z]\d{8}$/.test(word));
  return { codes: [...new Set(codes)].slice(0, MOST.areas), unread: words.length - codes.length };
}

/** A colon ends the name in the address, so a name has none. */
function tidyName(name: string): string {
  return name.replace(/:/g, ' ').trim().slice(0, MOST.name);
}
