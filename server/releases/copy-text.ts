/** A value as COPY's text format takes it. */
export type Encoder = (value: unknown) => string;

const NULL = '\\N';

/** The encoder of a column, by the name PostgreSQL gives its type (udt_name): text arrays start with an underscore. */
export function encoderFor(typeName: string): Encoder {
  if (typeName === 'json' || typeName === 'jsonb')
    return (value) => (value == null ? NULL : escaped(JSON.stringify(value)));
  if (typeName.startsWith('_'))
    return (value) => (value == null ? NULL : escaped(arrayLiteral(value as unknown[])));
  return encodeScalar;
}

function encodeScalar(value: unknown): string {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'string') return escaped(value);
  return String(value);
}

function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(arrayElement).join(',')}}`;
}

function arrayElement(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}

const special = /[\\\t\n\r\0]/;
const replacements: Record<string, string> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '',
};

/** Escapes what COPY reads as markup. A NUL, which PostgreSQL cannot store, is dropped. */
function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\t\n\r\0]/g, (char) => replacements[char]!) : text;
}
