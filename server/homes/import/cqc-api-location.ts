import type { AreaResolver } from '../../areas/area-resolver.js';
import { parseDate } from '../../releases/reading/dates.js';
import type { Place, Report } from '../../releases/reading/report.js';
import { postcodeValue, textValue } from '../../releases/reading/values.js';
import type { RuleId } from '../../releases/reading/rules.js';
import type { ApiRatings } from '../../quality/import/cqc-api-ratings.js';
import type { LocationSighting } from './location-sighting.js';
import { isCareHomeService, serviceTypeNames, withNursing } from './service-types.js';

/** A location as the CQC API gives it; only what is read here. Anything may be absent. */
export interface ApiLocation extends ApiRatings {
  locationId?: string;
  name?: string;
  careHome?: string;
  postalCode?: string;
  providerId?: string;
  brandId?: string;
  brandName?: string;
  localAuthority?: string;
  onspdCcgCode?: string;
  onspdIcbCode?: string;
  onspdLongitude?: number;
  onspdLatitude?: number;
  gacServiceTypes?: { name?: string; description?: string }[];
  specialisms?: { name?: string }[];
  registrationDate?: string;
  deregistrationDate?: string;
  dormancy?: string;
  numberOfBeds?: number;
  odsCode?: string;
  relationships?: { type?: string; reason?: string; relatedLocationId?: string }[];
  [other: string]: unknown;
}

export interface ApiContext {
  resolver: AreaResolver;
  asAt: string;
  providerNames: ReadonlyMap<string, string>;
  report: Report;
}

/** Fields kept as they are: nothing that names or reaches a person. */
const keptFields = [
  'alsoKnownAs',
  'constituency',
  'dormancyEndDate',
  'dormancyStartDate',
  'inspectionDirectorate',
  'postalAddressCounty',
  'postalAddressLine1',
  'postalAddressLine2',
  'postalAddressTownCity',
  'region',
  'registrationStatus',
  'type',
  'uprn',
];

/** Reads one location. @returns null where the row was rejected, the reason being in the report. */
export function apiSighting(
  location: ApiLocation,
  row: number,
  context: ApiContext,
): LocationSighting | null {
  const { report, asAt, resolver } = context;
  const reject = (rule: RuleId, place: Place, text: string) => {
    report.reject(rule, { row, ...place }, text);
    return null;
  };
  const locationId = textValue(location.locationId);
  if (!locationId)
    return reject('LOCATION_ID_MISSING', { column: 'locationId' }, 'A location without locationId.');
  const name = textValue(location.name);
  if (!name) return reject('NAME_MISSING', { column: 'name' }, `${locationId} has no name.`);
  const council = resolver.council(location.localAuthority ?? '', { asAt });
  if (!('code' in council)) {
    const rule = textValue(location.localAuthority) ? 'COUNCIL_UNKNOWN' : 'COUNCIL_MISSING';
    const value = location.localAuthority ?? null;
    return reject(
      rule,
      { column: 'localAuthority', value },
      `${locationId}: no council is called “${value ?? ''}”.`,
    );
  }
  const dates = period(location);
  if ('problem' in dates) {
    return reject(
      dates.problem,
      { column: dates.column, value: dates.value },
      `${locationId}: ${dates.text}`,
    );
  }
  const serviceTypes = serviceTypeNames(
    (location.gacServiceTypes ?? []).map((type) => type.name ?? type.description ?? ''),
  );
  const isCareHome = careHomeFlag(location, serviceTypes, row, report);
  return {
    locationId,
    asAt,
    name,
    postcode: postcode(location, row, report),
    providerId: textValue(location.providerId),
    providerName: context.providerNames.get(location.providerId ?? '') ?? null,
    brandId: textValue(location.brandId),
    brandName: textValue(location.brandName),
    councilCode: council.code,
    ccgCode: textValue(location.onspdCcgCode),
    icbCode: icb(location, row, context),
    longitude: location.onspdLongitude ?? null,
    latitude: location.onspdLatitude ?? null,
    isCareHome,
    withNursing: isCareHome ? withNursing(serviceTypes) : null,
    serviceTypes,
    specialisms: (location.specialisms ?? []).flatMap(({ name: specialism }) => textValue(specialism) ?? []),
    ...dates,
    isDormant: location.dormancy === 'Y' ? true : location.dormancy === 'N' ? false : null,
    registeredBeds: beds(location, isCareHome, row, report),
    odsCode: textValue(location.odsCode),
    keptAside: Object.fromEntries(
      keptFields.filter((field) => location[field] !== undefined).map((field) => [field, location[field]]),
    ),
  };
}

type Period =
  | { registeredFrom: string | null; deregisteredOn: string | null }
  | { problem: RuleId; column: string; value: string; text: string };

function period({ registrationDate, deregistrationDate }: ApiLocation): Period {
  const registeredFrom = registrationDate ? parseDate(registrationDate, 'DMY') : null;
  const deregisteredOn = deregistrationDate ? parseDate(deregistrationDate, 'DMY') : null;
  const unreadable = (column: string, value: string): Period => ({
    problem: 'DATE_UNREADABLE',
    column,
    value,
    text: `“${value}” is not a date.`,
  });
  if (registrationDate && !registeredFrom) return unreadable('registrationDate', registrationDate);
  if (deregistrationDate && !deregisteredOn) return unreadable('deregistrationDate', deregistrationDate);
  if (registeredFrom && deregisteredOn && deregisteredOn < registeredFrom) {
    const text = `deregistered on ${deregisteredOn}, before it was registered on ${registeredFrom}.`;
    return { problem: 'PERIOD_IMPOSSIBLE', column: 'deregistrationDate', value: deregisteredOn, text };
  }
  return { registeredFrom, deregisteredOn };
}

function careHomeFlag(
  { careHome, locationId }: ApiLocation,
  serviceTypes: string[],
  row: number,
  report: Report,
): boolean {
  if (careHome === 'Y') return true;
  if (!isCareHomeService(serviceTypes)) return false;
  const text = `${locationId}: not marked as a care home, but provides ${serviceTypes.join(', ')}.`;
  report.say('CARE_HOME_DERIVED', { row, column: 'careHome', value: careHome ?? null }, text);
  return true;
}

function beds(
  { numberOfBeds, locationId }: ApiLocation,
  isCareHome: boolean,
  row: number,
  report: Report,
): number | null {
  if (!isCareHome) return null;
  const number =
    typeof numberOfBeds === 'number' && Number.isInteger(numberOfBeds) && numberOfBeds > 0
      ? numberOfBeds
      : null;
  if (number === null) {
    const value = numberOfBeds === undefined ? null : String(numberOfBeds);
    report.say(
      'BEDS_UNKNOWN',
      { row, column: 'numberOfBeds', value },
      `${locationId}: a care home without a number of beds.`,
    );
  }
  return number;
}

function postcode({ postalCode, locationId }: ApiLocation, row: number, report: Report): string | null {
  const code = postcodeValue(postalCode);
  if (code === null && textValue(postalCode)) {
    const place = { row, column: 'postalCode', value: postalCode ?? null };
    report.say('POSTCODE_UNREADABLE', place, `${locationId}: “${postalCode}” is not a postcode.`);
  }
  return code;
}

function icb(
  { onspdIcbCode, locationId }: ApiLocation,
  row: number,
  { resolver, report }: ApiContext,
): string | null {
  const code = textValue(onspdIcbCode);
  if (code === null) return null;
  const area = resolver.byCode(code);
  if (area?.areaType === 'ICB') return area.code;
  const place = { row, column: 'onspdIcbCode', value: code };
  report.say('ICB_UNKNOWN', place, `${locationId}: there is no integrated care board ${code}.`);
  return null;
}
