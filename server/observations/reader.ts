import type { Queryable } from '../database/database.js';
import { guardDays, guardQuestion, protectedCodes } from '../disclosure/guard.js';
import type { MetricCatalogue } from '../metrics/metric.js';
import type {
  DayQuestion,
  ObservationReader,
  ObservedSeries,
  SeriesQuestion,
} from '../metrics/observation-reader.js';
import type { ObservedValue } from '../metrics/observation.js';
import { monthsOfPeriod, overPeriods } from '../metrics/over-periods.js';
import { GeographyBasis, GroupBy, PeriodLength, ValueStatus } from '../metrics/value.js';
import { asAtEvent } from './as-at-event.js';
import { readByGroups } from './by-groups.js';
import { metricCatalogue } from './metric-registry.js';
import { readOnDays } from './on-days.js';
import { readProtectedDays } from './protected-days.js';
import { readOverMonths, untoldSeries } from './over-months.js';

const WALES =
  'Care homes in Wales are regulated by Care Inspectorate Wales (CIW): figures of the Care Quality Commission’s register do not apply.';

/** Reads figures from the database; a Welsh area has none of the English regulator’s, whatever the question. */
export function observationReader(
  db: Queryable,
  catalogue: MetricCatalogue = metricCatalogue,
): ObservationReader {
  return {
    onDays: async (question) => {
      guardDays(question, catalogue);
      return (await readDays(db, catalogue, question)).map(welsh);
    },
    overMonths: async (question) => {
      guardQuestion(question, catalogue);
      const per = question.per ?? PeriodLength.MONTH;
      const told = await readMonths(db, catalogue, wholePeriods(question, per));
      const isOfThen = question.geography === GeographyBasis.AS_AT_EVENT;
      const series = isOfThen ? await asAtEvent(db, told) : told;
      return series.map((one) => overPeriods(one, catalogue.of(one.metricCode)!, per));
    },
  };
}

/** Protected metrics are read from what is published of them, all others from the homes; in the order of the question. */
async function readDays(
  db: Queryable,
  catalogue: MetricCatalogue,
  question: DayQuestion,
): Promise<ObservedValue[]> {
  const hidden = new Set(protectedCodes(question.metricCodes, catalogue));
  if (hidden.size === 0) return readOnDays(db, catalogue, question);
  const [open, closed] = [false, true].map((isHidden) =>
    question.metricCodes.filter((code) => hidden.has(code) === isHidden),
  );
  const values = [
    ...(await readOnDays(db, catalogue, { ...question, metricCodes: open! })),
    ...(await readProtectedDays(db, catalogue, { ...question, metricCodes: closed! })),
  ];
  return question.metricCodes.flatMap((code) => values.filter(({ metricCode }) => metricCode === code));
}

async function readMonths(
  db: Queryable,
  catalogue: MetricCatalogue,
  question: SeriesQuestion,
): Promise<ObservedSeries[]> {
  // No release tells beds by what they are meant for: every series is there and has no months.
  if (question.groupBy?.includes(GroupBy.BED_TYPE)) return untoldSeries(question, catalogue);
  const ofSomeHomes = (question.groupBy ?? []).length > 0 || question.filter;
  return ofSomeHomes ? readByGroups(db, catalogue, question) : readOverMonths(db, catalogue, question);
}

/** The first and the last period need all their months, whichever of them were asked for. */
function wholePeriods(question: SeriesQuestion, per: PeriodLength): SeriesQuestion {
  return {
    ...question,
    from: monthsOfPeriod(question.from, per)[0],
    to: monthsOfPeriod(question.to, per)[1],
  };
}

/** GSS codes of Wales begin with W: the one thing that a code tells, and only of the nation. */
function welsh(value: ObservedValue): ObservedValue {
  return value.areaCode?.startsWith('W')
    ? { ...value, value: null, status: ValueStatus.NOT_APPLICABLE, reason: WALES, flags: [] }
    : value;
}
