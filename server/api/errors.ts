import { GraphQLError } from 'graphql';
import { registerEnumType } from 'type-graphql';

/** Value of extensions.code on every error that the API answers with. */
export enum ErrorCode {
  BAD_USER_INPUT = 'BAD_USER_INPUT',
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  FORBIDDEN = 'FORBIDDEN',
  NOT_FOUND = 'NOT_FOUND',
  AREA_TYPE_NOT_COVERED = 'AREA_TYPE_NOT_COVERED',
  PERIOD_NOT_COVERED = 'PERIOD_NOT_COVERED',
  AREA_ABOLISHED = 'AREA_ABOLISHED',
  RECAST_NOT_EXACT = 'RECAST_NOT_EXACT',
  POPULATION_YEAR_MISSING = 'POPULATION_YEAR_MISSING',
  DISCLOSURE_BLOCKED = 'DISCLOSURE_BLOCKED',
  QUERY_TOO_COSTLY = 'QUERY_TOO_COSTLY',
  PAGE_TOO_LARGE = 'PAGE_TOO_LARGE',
  RATE_LIMITED = 'RATE_LIMITED',
  STALE_CURSOR = 'STALE_CURSOR',
  SOURCE_UNAVAILABLE = 'SOURCE_UNAVAILABLE',
  INTERNAL = 'INTERNAL',
}

/** What each code means, whether trying again can help, and what else stands in extensions. */
export interface ErrorEntry {
  readonly code: ErrorCode;
  readonly meaning: string;
  readonly retry: boolean;
  readonly extensionFields: readonly string[];
  readonly example: string;
}

const entry = (
  code: ErrorCode,
  meaning: string,
  example: string,
  extensionFields: string[] = [],
  retry = false,
): ErrorEntry => ({
  code,
  meaning,
  retry,
  extensionFields: ['code', 'retry', ...extensionFields],
  example,
});

export const ERROR_CATALOGUE: readonly ErrorEntry[] = [
  entry(
    ErrorCode.BAD_USER_INPUT,
    'An argument cannot be used as it stands; the message says which and how to write it.',
    'A month is written YYYY-MM, for example 2025-03.',
    ['argument', 'hint'],
  ),
  entry(
    ErrorCode.UNAUTHENTICATED,
    'What is asked for is not public and nobody is signed in, or the token cannot be used; hint says what to do.',
    'This is not public. Sign in to ask for it.',
    ['hint'],
  ),
  entry(
    ErrorCode.FORBIDDEN,
    'What is asked for is not open to those whom you are signed in as; hint names what is yours.',
    'This is not open to those whom you are signed in as.',
    ['audiences', 'hint'],
  ),
  entry(ErrorCode.NOT_FOUND, 'Nothing has this identifier.', 'There is no area E99999999.', ['hint']),
  entry(
    ErrorCode.AREA_TYPE_NOT_COVERED,
    'The metric is not computed for areas of this type.',
    'beds_per_100k is not computed for SUB_ICB_LOCATION.',
    ['availableAreaTypes'],
  ),
  entry(ErrorCode.PERIOD_NOT_COVERED, 'No release tells the period asked for.', 'No figure before 2011-04.', [
    'availableFrom',
    'availableTo',
  ]),
  entry(
    ErrorCode.AREA_ABOLISHED,
    'The area no longer exists; its successors are named.',
    'Cumbria was abolished on 1 April 2023.',
    ['successors'],
  ),
  entry(
    ErrorCode.RECAST_NOT_EXACT,
    'The area is part of one that was divided, and releases of that time do not say what lies in which part.',
    'Homes of Cumbria in 2021 cannot be told for Cumberland.',
    [],
  ),
  entry(
    ErrorCode.POPULATION_YEAR_MISSING,
    'There is no population for the mid-year or the three years before.',
    'No population 75+ for mid-2013.',
    ['band', 'midYear'],
  ),
  entry(
    ErrorCode.DISCLOSURE_BLOCKED,
    'The answer could give away a figure that is withheld to protect people or businesses; hint says what may be asked.',
    'residents cannot be asked by provider: such figures could give away withheld ones.',
    ['metricCodes', 'hint'],
  ),
  entry(
    ErrorCode.QUERY_TOO_COSTLY,
    'The query asks for more than one request may: ask for less, or page.',
    'The query costs 60,000; the limit is 20,000.',
    ['cost', 'limit'],
  ),
  entry(
    ErrorCode.PAGE_TOO_LARGE,
    'More items were asked for than a page may hold.',
    'first may be 100 at most.',
    ['limit'],
  ),
  entry(
    ErrorCode.RATE_LIMITED,
    'Too many requests from this address; wait as long as Retry-After says.',
    'Try again in 30 seconds.',
    ['retryAfter'],
    true,
  ),
  entry(
    ErrorCode.STALE_CURSOR,
    'The cursor belongs to another list or an older release: start again from the first page.',
    'after was made for another filter.',
  ),
  entry(
    ErrorCode.SOURCE_UNAVAILABLE,
    'The database does not answer at the moment; nothing was lost.',
    'Try again shortly.',
    [],
    true,
  ),
  entry(
    ErrorCode.INTERNAL,
    'Something went wrong on our side; it is logged under the request id.',
    'Tell us the request id.',
    ['requestId'],
    true,
  ),
];

/** An expected failure: coded, in words that say what to do, with the fields that the catalogue promises. */
export function apiError(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, retry: false, ...extensions } });
}

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description:
    'Value of extensions.code on every error, and the reason of an empty answer. See errorCatalogue.',
  valuesConfig: Object.fromEntries(ERROR_CATALOGUE.map((e) => [e.code, { description: e.meaning }])),
});
