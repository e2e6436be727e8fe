import type { Queryable } from '../database/database.js';
import type { ObservationReader } from '../metrics/observation-reader.js';
import type { ObservedValue } from '../metrics/observation.js';
import { ValueStatus } from '../metrics/value.js';
import { metricCatalogue } from './metric-registry.js';
import { readOnDays } from './on-days.js';
import { readOverMonths } from './over-months.js';

const WALES =
  'Care homes in Wales are regulated by Care Inspectorate Wales (CIW): figures of the Care Quality Commission’s register do not apply.';

/** Reads figures from the database; a Welsh area has none of the English regulator’s, whatever the question. */
export function observationReader(db: Queryable): ObservationReader {
  return {
    onDays: async (question) => (await readOnDays(db, metricCatalogue, question)).map(welsh),
    overMonths: (question) => readOverMonths(db, metricCatalogue, question),
  };
}

/** GSS codes of Wales begin with W: the one thing that a code tells, and only of the nation. */
function welsh(value: ObservedValue): ObservedValue {
  return value.areaCode?.startsWith('W')
    ? { ...value, value: null, status: ValueStatus.NOT_APPLICABLE, reason: WALES, flags: [] }
    : value;
}
