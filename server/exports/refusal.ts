import type { Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { errorFormatter } from '../graphql/format-error.js';

/** HTTP status of a refusal by its code; other refusals are 400, as the asker has to change something. */
const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  AREA_TYPE_NOT_COVERED: 404,
  PERIOD_NOT_COVERED: 404,
  POPULATION_YEAR_MISSING: 404,
  AREA_ABOLISHED: 410,
  DISCLOSURE_BLOCKED: 403,
  RATE_LIMITED: 429,
  SOURCE_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Headers that speak of the file that is not sent after all. */
const OF_THE_FILE = ['Content-Type', 'Content-Disposition', 'ETag', 'Last-Modified'];

/** The body of a refusal. */
export interface Refusal {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string | null };
}

/** Answers a failure in the API's own codes and words; what is no fault of the asker is logged and not shown. */
export function refuse(response: Response, error: unknown, logger: Logger): void {
  const shown = errorFormatter(logger)(formattedOf(error), error);
  const code = String(shown.extensions?.code ?? 'INTERNAL');
  // A file that is refused must not be kept as if it were the file, nor saved under its name.
  for (const header of OF_THE_FILE) response.removeHeader(header);
  response.setHeader('Cache-Control', 'no-store');
  const hint = typeof shown.extensions?.hint === 'string' ? shown.extensions.hint : null;
  const { status } = (shown.extensions?.http ?? {}) as { status?: number };
  response
    .status(status ?? STATUSES[code] ?? 400)
    .json({ error: { code, message: shown.message, hint } } satisfies Refusal);
}

function formattedOf(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError
    ? error.toJSON()
    : { message: String((error as Error).message), extensions: { code: 'INTERNAL' } };
}
