import type { Request } from 'express';
import { canonicalJson } from './canonical-json.js';

/** A question whose answer may be kept. */
export interface Question {
  readonly document: string;
  readonly operationName: string | null;
  /** Canonical JSON: equal for variables that mean the same. */
  readonly variables: string;
  /** Media type of the answer. */
  readonly mediaType: string;
}

/** In the order of the server's own preference, which decides where a client takes both. */
const MEDIA_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** Headers that no page of another site can send without asking first; Apollo takes the same two. */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight'];

/** These words must stand in a document that does more than ask. Where they stand by chance the answer is not kept. */
const NOT_ONLY_ASKING = /\b(?:mutation|subscription)\b/;

/**
 * Reads what a request asks.
 * @returns null when the answer must not be kept, or when anything is unusual: then Apollo deals with the request, and
 *   refuses what is to be refused
 */
export function readQuestion(request: Request): Question | null {
  const parts = partsOf(request);
  const mediaType = request.accepts(MEDIA_TYPES);
  if (!parts || !mediaType || !isAbsent(parts.extensions)) return null;
  const { query, operationName, variables } = parts;
  if (typeof query !== 'string' || NOT_ONLY_ASKING.test(query)) return null;
  if (!isAbsent(operationName) && typeof operationName !== 'string') return null;
  if (!isAbsent(variables) && !isObject(variables)) return null;
  const canonical = canonicalJson(variables ?? {});
  if (canonical === null) return null;
  return { document: query, operationName: operationName ?? null, variables: canonical, mediaType };
}

interface Parts {
  query?: unknown;
  operationName?: string | null;
  variables?: unknown;
  extensions?: unknown;
}

function partsOf(request: Request): Parts | null {
  const isJson = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/json';
  if (request.method === 'POST') return isJson && isObject(request.body) ? request.body : null;
  if (request.method !== 'GET') return null;
  // A bare GET could be forged by any page; a content type that is not JSON is refused.
  const hasType = request.headers['content-type'] !== undefined;
  if (hasType ? !isJson : !PREFLIGHTED.some((name) => request.headers[name])) return null;
  return partsOfAddress(request.url);
}

function partsOfAddress(url: string): Parts | null {
  const search = new URLSearchParams(url.split('?').slice(1).join('?'));
  const parts: Record<string, unknown> = {};
  for (const name of ['query', 'operationName', 'variables', 'extensions']) {
    const values = search.getAll(name);
    if (values.length > 1) return null;
    if (values.length === 1) parts[name] = values[0];
  }
  try {
    if (typeof parts.variables === 'string') parts.variables = JSON.parse(parts.variables);
  } catch {
    return null;
  }
  return parts;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
