import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { ErrorCode } from '../api/errors.js';
import { limitIn } from './limits.js';

/** Errors of a database that cannot be reached, as the operating system and PostgreSQL code them. */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0\d|08\d{3}|53300)$/;

/**
 * Turns whatever was thrown into what a client may see: expected errors as they are, limits and an unreachable
 * database under their own codes, the rest logged and masked.
 */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(thrown);
    const limit = limitIn(formatted.message);
    if (limit !== null)
      return coded(
        formatted,
        ErrorCode.QUERY_TOO_COSTLY,
        'The query is larger than one request may be: ask for less, or in parts.',
        { limit },
      );
    if (isExpected(formatted, original)) return withoutStack(formatted);
    logger.error({ err: original, path: formatted.path }, 'a resolver failed');
    if (UNREACHABLE.test(String((original as { code?: string }).code ?? '')))
      return coded(
        formatted,
        ErrorCode.SOURCE_UNAVAILABLE,
        'The database does not answer at the moment. Nothing was lost; try again shortly.',
        { retry: true },
      );
    return coded(
      formatted,
      ErrorCode.INTERNAL,
      'Something went wrong on our side. It is logged under the request id of the answer’s headers.',
      { retry: true },
    );
  };
}

const PROTOCOL_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

function isExpected({ extensions }: GraphQLFormattedError, original: unknown): boolean {
  const code = String(extensions?.code ?? '');
  if (PROTOCOL_CODES.includes(code)) return true;
  return original instanceof GraphQLError && code in ErrorCode;
}

/** A scalar's own refusal of a literal is met while validating, where it loses its code: its hint tells it apart. */
function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stack, ...extensions } = (formatted.extensions ?? {}) as Record<string, unknown>;
  if (extensions.code === 'GRAPHQL_VALIDATION_FAILED' && 'hint' in extensions)
    extensions.code = ErrorCode.BAD_USER_INPUT;
  return { ...formatted, extensions };
}

function coded(
  { path, locations }: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLFormattedError {
  return { message, path, locations, extensions: { code, retry: false, ...extensions } };
}
