import type { AreaResolver } from '../../areas/area-resolver.js';
import { coordinatesOf, locationId, postcodeOf } from '../../homes/import/cells.js';
import type { CouncilFinder } from '../../homes/import/council-finder.js';
import type { LocationSighting } from '../../homes/import/location-sighting.js';
import type { Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { yesOrNo } from '../../releases/reading/values.js';
import type { RatingsColumn } from './cqc-ratings-columns.js';
import { readRating } from './rating-labels.js';
import type { DomainRating, RatingSighting } from './rating-sighting.js';

interface RowContext {
  asAt: string;
  finder: CouncilFinder;
  resolver: AreaResolver;
  report: Report;
}

const asides = ['category', 'street', 'addressLine2', 'city', 'region'] as const;

/** What a row tells of the location itself: no services, beds or dates. @throws RowRejected */
export function ratedLocation(
  row: Row<RatingsColumn>,
  { asAt, finder, resolver, report }: RowContext,
): LocationSighting {
  const icb = resolver.byCode(row.text('icbCode') ?? '');
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
    isCareHome: yesOrNo(row.text('careHome')) ?? /residential social care/i.test(row.raw('category')),
    withNursing: null,
    serviceTypes: [],
    specialisms: [],
    registeredFrom: null,
    deregisteredOn: null,
    isDormant: null,
    registeredBeds: null,
    odsCode: row.text('odsCode'),
    keptAside: Object.fromEntries(
      asides.flatMap((column) => (row.text(column) ? [[column, row.text(column)]] : [])),
    ),
  };
}

/** The rating of a headline row; null where it is blank. @throws RowRejected RATING_UNKNOWN, DATE_UNREADABLE */
export function headlineRating(
  row: Row<RatingsColumn>,
  domains: DomainRating[],
  asAt: string,
): RatingSighting | null {
  const label = readRating(row.raw('rating'));
  if (label === 'UNKNOWN')
    throw row.rejected('RATING_UNKNOWN', 'rating', `“${row.text('rating')}” is not a rating.`);
  const publishedOn = row.date('publishedOn');
  if (label === null) return null;
  return {
    ...label,
    locationId: row.text('locationId')!,
    publishedOn,
    asAt,
    framework: /assessment/i.test(row.raw('reportType'))
      ? 'SINGLE_ASSESSMENT_FRAMEWORK'
      : 'KEY_LINES_OF_ENQUIRY',
    serviceGroup: null,
    domains,
    isInherited: yesOrNo(row.raw('inherited')) ?? false,
  };
}
