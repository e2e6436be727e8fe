import { GraphQLScalarType, Kind } from 'graphql';
import { apiError, ErrorCode } from './errors.js';

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
};

/** A scalar that is a string of a fixed shape, in and out. */
function textScalar(
  name: string,
  description: string,
  isRight: (text: string) => boolean,
  example: string,
  specifiedByURL?: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isRight(value)) return value;
    throw apiError(ErrorCode.BAD_USER_INPUT, `${name} is written like ${example}.`, { hint: example });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DateScalar = textScalar(
  'Date',
  'Calendar date without a time zone, ISO 8601: YYYY-MM-DD.',
  (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text),
  '2025-03-31',
  'https://scalars.graphql.org/andimarek/local-date',
);

export const DateTimeScalar = textScalar(
  'DateTime',
  'Instant with offset, RFC 3339.',
  (text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)),
  '2025-03-31T09:30:00Z',
  'https://scalars.graphql.org/andimarek/date-time',
);

export const MomentScalar = textScalar(
  'Moment',
  'A moment of publication: a day (its end, in England), an instant (RFC 3339), or a data version such as v17.',
  (text) =>
    /^v[1-9]\d{0,9}$/.test(text) ||
    (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text)) ||
    (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))),
  '2025-03-31, 2025-03-31T09:30:00Z or v17',
);

export const YearMonthScalar = textScalar(
  'YearMonth',
  'Calendar month, ISO 8601: YYYY-MM.',
  (text) => /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text),
  '2025-03',
);

export const PeriodKeyScalar = textScalar(
  'PeriodKey',
  'A period as asked for: a month 2025-03, a quarter 2025-Q1, a year 2025 or a financial year 2024-25.',
  (text) => /^\d{4}(-(Q[1-4]|\d{2}))?$/.test(text),
  '2025-03',
);

export const FinancialYearScalar = textScalar(
  'FinancialYear',
  'UK public-sector financial year, 1 April to 31 March, written 2025-26.',
  (text) => /^\d{4}-\d{2}$/.test(text) && (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5)),
  '2025-26',
);

export const GssCodeScalar = textScalar(
  'GssCode',
  'Nine-character ONS GSS code such as E10000028: never reused, never parsed for hierarchy. Codes with D belong to the demonstration country.',
  (text) => /^[A-Z]\d{8}$/.test(text),
  'E10000028',
);

export const CqcLocationIdScalar = textScalar(
  'CqcLocationId',
  'Identifier of a location in the regulator’s register, such as 1-118563363.',
  (text) => /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/.test(text),
  '1-118563363',
);

export const CursorScalar = textScalar(
  'Cursor',
  'Opaque place in a list; pass it back as it came.',
  (text) => text.length > 0 && text.length <= 500,
  'the endCursor of the page before',
);

export const DecimalScalar = textScalar(
  'Decimal',
  'Exact decimal number as text; money is pounds sterling and never a binary fraction.',
  (text) => /^-?\d{1,15}(\.\d{1,12})?$/.test(text),
  '469.28',
);
