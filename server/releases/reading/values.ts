import { parse as parsePostcode } from 'postcode';

/** What publishers write where they have no value. */
const missing = new Set([
  '',
  'na',
  'n/a',
  '#n/a',
  '-',
  '–',
  '—',
  '.',
  '..',
  ':',
  '*',
  'null',
  'none',
  'nan',
  '[x]',
  '[z]',
  '[c]',
  'c',
  'z',
  'x',
  '[low]',
]);
const suppressed = new Set(['[c]', 'c', '*', '[low]']);

/** The text without the spaces around it; null where the publisher has no value. Not for columns of free names. */
export function textValue(cell: string | null | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const text = cell.trim();
  return text === '' || (text.length <= 5 && missing.has(text.toLowerCase())) ? null : text;
}

/** True where the publisher has a value but withholds it, such as [c]. */
export function isSuppressed(cell: string | undefined): boolean {
  return suppressed.has((cell ?? '').trim().toLowerCase());
}

export type NumberValue = { value: number | null } | { unreadable: string };

/** A whole number, also as "1,234", "1 234" or "95366.0"; null where there is no value. */
export function wholeNumber(cell: string | undefined): NumberValue {
  const number = anyNumber(cell);
  if ('unreadable' in number || number.value === null || Number.isInteger(number.value)) return number;
  return { unreadable: (cell ?? '').trim() };
}

/** A number in British notation, with or without separators between thousands; null where there is no value. */
export function anyNumber(cell: string | undefined): NumberValue {
  const text = textValue(cell);
  if (text === null) return { value: null };
  const plain = /^-?\d{1,3}([, \u00a0]\d{3})+(\.\d+)?$/.test(text) ? text.replace(/[, \u00a0]/g, '') : text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return { unreadable: text };
  return { value: Number(plain) };
}

/** A postcode as the Post Office writes it; null where the text is not one. */
export function postcodeValue(cell: string | null | undefined): string | null {
  const text = textValue(cell);
  if (text === null) return null;
  const parsed = parsePostcode(text);
  return parsed.valid ? parsed.postcode : null;
}

/** Yes and no as the files write them; null where the file does not say. */
export function yesOrNo(cell: string | null | undefined): boolean | null {
  const text = textValue(cell)?.toLowerCase();
  if (text === 'y' || text === 'yes' || text === 'true' || text === '1') return true;
  if (text === 'n' || text === 'no' || text === 'false' || text === '0') return false;
  return null;
}

/** A header, or a label, without what publishers write differently: case, signs, spaces. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** Columns that hold names of people or ways to reach them, by header. */
const personal =
  /manager|nominated individual|contact|\b(given|family|first|last|fore|sur) ?name|surname|forename|\bperson|tele ?phone|\bphone|e ?mail|\bfax\b/;

export function isPersonalColumn(header: string): boolean {
  return personal.test(headerKey(header.replace(/([a-z])([A-Z])/g, '$1 $2')));
}
