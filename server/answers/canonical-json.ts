/** Variables nested deeper than this are nothing that our inputs have. */
const DEEPEST = 32;

/**
 * One text for all JSON values that mean the same: the keys of an object in a fixed order, lists as they are.
 * @returns null for values nested too deeply to be worth it
 */
export function canonicalJson(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return joined(value, (item) => canonicalJson(item, depth + 1), '[]');
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return joined(entries, ([key, item]) => field(key, canonicalJson(item, depth + 1)), '{}');
}

function field(key: string, text: string | null): string | null {
  return text === null ? null : `${JSON.stringify(key)}:${text}`;
}

function joined<T>(items: readonly T[], text: (item: T) => string | null, brackets: string): string | null {
  const texts = items.map(text);
  return texts.includes(null) ? null : `${brackets[0]}${texts.join(',')}${brackets[1]}`;
}
