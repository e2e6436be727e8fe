import type { AreaResolver } from '../../areas/area-resolver.js';
import type { KeptAside } from '../../releases/reading/kept-aside.js';
import type { Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { yesOrNo } from '../../releases/reading/values.js';
import { coordinatesOf, listed, locationId, postcodeOf } from './cells.js';
import type { CouncilFinder } from './council-finder.js';
import type { FlagColumn, LocationsColumn } from './cqc-csv-columns.js';
import type { LocationSighting } from './location-sighting.js';
import { isCareHomeService, serviceTypeNames, withNursing } from './service-types.js';

export interface CsvContext {
  asAt: string;
  finder: CouncilFinder;
  resolver: AreaResolver;
  flags: { services: FlagColumn[]; specialisms: FlagColumn[] };
  aside: KeptAside;
  report: Report;
}

/** Reads one row of a directory-like file. @throws RowRejected */
export function csvSighting(row: Row<LocationsColumn>, context: CsvContext): LocationSighting {
  const { asAt, finder, flags, report } = context;
  const serviceTypes = serviceTypeNames([...listed(row.text('services')), ...flagged(row, flags.services)]);
  const isCareHome = careHomeFlag(row, serviceTypes, report);
  const icb = context.resolver.byCode(row.text('icbCode') ?? '');
  return {
    locationId: locationId(row, 'locationId'),
    asAt,
    name: row.required('name', 'NAME_MISSING', 'The name'),
    postcode: postcodeOf(row, 'postcode', report),
    providerId: row.text('providerId'),
    providerName: row.text('providerName'),
    brandId: row.text('brandId'),
    brandName: row.text('brandName'),
    councilCode: finder.ofRow(row, 'council').code,
    ccgCode: row.text('ccgCode'),
    icbCode: icb?.areaType === 'ICB' ? icb.code : null,
    ...coordinatesOf(row, 'longitude', 'latitude'),
    isCareHome,
    withNursing: isCareHome ? withNursing(serviceTypes) : null,
    serviceTypes,
    specialisms: [...listed(row.text('specialisms')), ...flagged(row, flags.specialisms)],
    ...period(row),
    isDormant: yesOrNo(row.raw('dormant')),
    registeredBeds: isCareHome ? beds(row, report) : null,
    odsCode: row.text('odsCode'),
    keptAside: context.aside.read(row.cells),
  };
}

function flagged(row: Row<LocationsColumn>, columns: readonly FlagColumn[]): string[] {
  return columns.filter(({ at }) => yesOrNo(row.cells[at]) === true).map(({ name }) => name);
}

function careHomeFlag(row: Row<LocationsColumn>, serviceTypes: readonly string[], report: Report): boolean {
  const flag = yesOrNo(row.raw('careHome'));
  if (flag === true || !isCareHomeService(serviceTypes)) return flag ?? false;
  if (flag === false) {
    const place = { row: row.number, column: row.title('careHome'), value: row.text('careHome') };
    report.say(
      'CARE_HOME_DERIVED',
      place,
      `Not marked as a care home, but provides ${serviceTypes.join(', ')}.`,
    );
  }
  return true;
}

function beds(row: Row<LocationsColumn>, report: Report): number | null {
  if (!row.has('beds')) return null;
  const number = row.wholeNumber('beds', 'BEDS_NOT_A_NUMBER');
  if (number !== null && number < 0)
    throw row.rejected('BEDS_NOT_A_NUMBER', 'beds', 'The number of beds is below 0.');
  if (number !== null && number > 0) return number;
  const place = { row: row.number, column: row.title('beds'), value: row.raw('beds').trim() };
  report.say('BEDS_UNKNOWN', place, `${row.text('locationId')}: a care home without a number of beds.`);
  return null;
}

function period(row: Row<LocationsColumn>): Pick<LocationSighting, 'registeredFrom' | 'deregisteredOn'> {
  const registeredFrom = row.date('registeredFrom');
  const deregisteredOn = row.date('deregisteredOn');
  if (registeredFrom && deregisteredOn && deregisteredOn < registeredFrom) {
    const text = `Ended on ${deregisteredOn}, before it began on ${registeredFrom}.`;
    throw row.rejected('PERIOD_IMPOSSIBLE', 'deregisteredOn', text);
  }
  return { registeredFrom, deregisteredOn };
}
