import type { RuleName } from '../access/policy/rules.js';
import type { PrivateDoor } from '../access/private-door.js';
import type { Queryable } from '../database/database.js';
import { guardDays, guardQuestion } from '../disclosure/guard.js';
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
import { readOverMonths, untoldSeries } from './over-months.js';
import { guardPrivateQuestion, guardPrivateDays, isPrivate, readPrivateMonths } from './private-series.js';
import { readStoredDays } from './stored-days.js';

const WALES =
  'Care homes in Wales are regulated by Care Inspectorate Wales (CIW): figures of the Care Quality Commission’s register do not apply.';

/**
 * Reads figures from the database; a Welsh area has none of the English regulator’s, whatever the question.
 * @param door opens private metrics to whom they belong; without it they are closed to everybody
 */
export function observationReader(
  db: Queryable,
  catalogue: MetricCatalogue = metricCatalogue,
  door?: PrivateDoor,
): ObservationReader {
  const stored = (question: SeriesQuestion) => readStored(db, catalogue, question, door);
  return {
    onDays: async (question) => {
      guardDays(question, catalogue);
      guardPrivateDays(question, catalogue);
      return (await readDays(db, catalogue, question, stored)).map(welsh);
    },
    overMonths: async (question) => {
      guardQuestion(question, catalogue);
      guardPrivateQuestion(question, catalogue);
      const per = question.per ?? PeriodLength.MONTH;
      const told = await readMonths(db, catalogue, wholePeriods(question, per), stored);
      const isOfThen = question.geography === GeographyBasis.AS_AT_EVENT;
      const series = isOfThen ? await asAtEvent(db, told) : told;
      return series.map((one) => overPeriods(one, catalogue.of(one.metricCode)!, per));
    },
  };
}

type ReadStored = (question: SeriesQuestion) => Promise<ObservedSeries[]>;

/** Protected and private metrics are read from what is stored of them, all others from the homes; in the order of the question. */
async function readDays(
  db: Queryable,
  catalogue: MetricCatalogue,
  question: DayQuestion,
  stored: ReadStored,
): Promise<ObservedValue[]> {
  const isStored = (code: string) => Boolean(catalogue.of(code)?.disclosure ?? catalogue.of(code)?.access);
  const storedCodes = question.metricCodes.filter(isStored);
  if (storedCodes.length === 0) return readOnDays(db, catalogue, question);
  const open = question.metricCodes.filter((code) => !isStored(code));
  const values = [
    ...(await readOnDays(db, catalogue, { ...question, metricCodes: open })),
    ...(await readStoredDays({ ...question, metricCodes: storedCodes }, catalogue, stored)),
  ];
  return question.metricCodes.flatMap((code) => values.filter(({ metricCode }) => metricCode === code));
}

async function readMonths(
  db: Queryable,
  catalogue: MetricCatalogue,
  question: SeriesQuestion,
  stored: ReadStored,
): Promise<ObservedSeries[]> {
  // No release tells beds by what they are meant for: every series is there and has no months.
  if (question.groupBy?.includes(GroupBy.BED_TYPE)) return untoldSeries(question, catalogue);
  const ofSomeHomes = (question.groupBy ?? []).length > 0 || question.filter;
  return ofSomeHomes ? readByGroups(db, catalogue, question) : stored(question);
}

/** Stored series, open and private ones, in the order of the question. */
async function readStored(
  db: Queryable,
  catalogue: MetricCatalogue,
  question: SeriesQuestion,
  door: PrivateDoor | undefined,
): Promise<ObservedSeries[]> {
  const closed = question.metricCodes.filter((code) => isPrivate(code, catalogue));
  if (closed.length === 0) return readOverMonths(db, catalogue, question);
  const open = question.metricCodes.filter((code) => !closed.includes(code));
  const rules = [...new Set(closed.map((code) => catalogue.of(code)!.access!))];
  const ofRule = (rule: RuleName) => ({
    ...question,
    metricCodes: closed.filter((code) => catalogue.of(code)!.access === rule),
  });
  const series = [
    ...(open.length > 0 ? await readOverMonths(db, catalogue, { ...question, metricCodes: open }) : []),
    ...(
      await Promise.all(rules.map((rule) => readPrivateMonths(door, rule, catalogue, ofRule(rule))))
    ).flat(),
  ];
  return question.metricCodes.flatMap((code) => series.filter(({ metricCode }) => metricCode === code));
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
