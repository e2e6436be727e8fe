import {
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { apiError, ErrorCode } from '../api/errors.js';
import type { ObservationQuery } from '../observations/observation-query.js';

/** What an address asks for. */
export interface AskedFigures {
  readonly query: ObservationQuery;
  /** The title that the file is to carry; null for one made of the question. */
  readonly title: string | null;
}

/** Short names of addresses for fields of the query; every other field goes by its own name. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['metrics', 'metricCodes'],
  ['areas', 'areaCodes'],
  ['care', 'serviceTypes'],
  ['from', 'range.from'],
  ['to', 'range.to'],
]);
const CARE: ReadonlyMap<string, string> = new Map([
  ['nursing', 'CARE_HOME_WITH_NURSING'],
  ['residential', 'CARE_HOME_WITHOUT_NURSING'],
]);
const NEEDED = ['metrics', 'from', 'to'];
const TITLE_LIMIT = 200;

/**
 * Reads the question of an address. Lists are written with commas, fields of fields with a dot (filter.name=…); the
 * fields are those of the API's ObservationQuery, whatever they are.
 * @param type the input type ObservationQuery of the schema
 * @throws BAD_USER_INPUT for a parameter that is missing, unknown or cannot be read
 */
export function readParameters(search: URLSearchParams, type: GraphQLInputObjectType): AskedFigures {
  const raw: Record<string, unknown> = {};
  let title: string | null = null;
  for (const name of new Set(search.keys())) {
    const text = search.getAll(name).join(',').trim();
    if (name === 'title') title = cleanTitle(text);
    else if (name === 'care' && text === 'all') continue;
    else set(raw, type, name, name === 'care' ? careTypes(text) : text);
  }
  const missing = NEEDED.find((name) => valueAt(raw, pathOf(name)) === undefined);
  if (missing) throw refused(missing, `${missing} is missing.`, EXAMPLE);
  return { query: coerce(raw, type), title };
}

const EXAMPLE = 'For example ?metrics=beds_per_100k&areas=E08000004,E92000001&from=2020-01&to=2025-03';

const pathOf = (name: string): string[] => (SHORT_NAMES.get(name) ?? name).split('.');

function careTypes(text: string): string {
  return text
    .split(',')
    .map((word) => CARE.get(word.trim()) ?? word.trim())
    .join(',');
}

/** Puts the text of a parameter where its field belongs, in the form that the field's type wants. */
function set(raw: Record<string, unknown>, type: GraphQLInputObjectType, name: string, text: string): void {
  const path = pathOf(name);
  let holder = raw;
  let holderType = type;
  for (const [depth, key] of path.entries()) {
    const field = Object.hasOwn(holderType.getFields(), key) ? holderType.getFields()[key] : undefined;
    if (!field) throw refused(name, `There is no parameter ${name.slice(0, 60)}.`, known(type));
    const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
    const isLast = depth === path.length - 1;
    if (isLast === isInputObjectType(inner))
      throw refused(name, `There is no parameter ${name.slice(0, 60)}.`, known(type));
    if (isLast) holder[key] = valueOf(text, inner);
    else {
      holder = (holder[key] ??= {}) as Record<string, unknown>;
      holderType = inner as GraphQLInputObjectType;
    }
  }
}

const known = (type: GraphQLInputObjectType): string =>
  `It takes title, ${[...SHORT_NAMES.keys()].join(', ')} and ${Object.keys(type.getFields()).join(', ')}.`;

function valueOf(text: string, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(text, type.ofType);
  if (isListType(type))
    return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [valueOf(part.trim(), type.ofType)]));
  if (/^(Int|Float)$/.test(String(type)) && text !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (String(type) === 'Boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

function valueAt(raw: Record<string, unknown>, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], raw);
}

/** Checks with the schema's own rules, so that an address and a query are refused alike. */
function coerce(raw: Record<string, unknown>, type: GraphQLInputObjectType): ObservationQuery {
  return coerceInputValue(raw, type, (path, _value, error) => {
    throw refused(nameOf(path), error.message, (error.extensions.hint as string | undefined) ?? null);
  }) as ObservationQuery;
}

/** The name under which an address gives a field. */
function nameOf(path: readonly (string | number)[]): string {
  const field = path.filter((part) => typeof part === 'string').join('.');
  return [...SHORT_NAMES].find(([, full]) => full === field)?.[0] ?? field;
}

/** Control characters are no words, and a title is no essay. */
function cleanTitle(text: string): string | null {
  return (
    text
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, TITLE_LIMIT) || null
  );
}

function refused(argument: string, message: string, hint: string | null) {
  return apiError(ErrorCode.BAD_USER_INPUT, message, { argument, ...(hint ? { hint } : {}) });
}
