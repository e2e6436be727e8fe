import type { LocationsColumn } from '../../homes/import/cqc-csv-columns.js';
import type { LocationSighting } from '../../homes/import/location-sighting.js';
import type { Report } from '../../releases/reading/report.js';
import type { Row } from '../../releases/reading/row.js';
import { yesOrNo } from '../../releases/reading/values.js';
import { readRating, type RatingDomain } from './rating-labels.js';
import type { DomainRating, RatingSighting } from './rating-sighting.js';

const domainColumns: readonly [RatingDomain, LocationsColumn][] = [
  ['SAFE', 'safe'],
  ['EFFECTIVE', 'effective'],
  ['CARING', 'caring'],
  ['RESPONSIVE', 'responsive'],
  ['WELL_LED', 'wellLed'],
];

/**
 * The rating of one row of a directory-like file. The publication date counts only beside a rating: such files fill it
 * with the registration date where there is none.
 * @throws RowRejected RATING_UNKNOWN, DATE_UNREADABLE
 */
export function csvRating(
  row: Row<LocationsColumn>,
  { locationId, asAt, registeredFrom }: LocationSighting,
  report: Report,
): RatingSighting[] {
  const label = readRating(row.raw('rating'));
  if (label === 'UNKNOWN')
    throw row.rejected('RATING_UNKNOWN', 'rating', `“${row.text('rating')}” is not a rating.`);
  if (label === null) return [];
  const publishedOn = row.date('publishedOn');
  if (label.status === 'RATED' && publishedOn === null) {
    const place = { row: row.number, column: row.title('publishedOn') };
    report.say('RATING_DATE_MISSING', place, `${locationId}: a rating without its date is left out.`);
    return [];
  }
  const isBefore = publishedOn !== null && registeredFrom !== null && publishedOn < registeredFrom;
  const isInherited = yesOrNo(row.raw('inherited')) ?? isBefore;
  const framework = 'KEY_LINES_OF_ENQUIRY';
  return [
    {
      locationId,
      asAt,
      publishedOn,
      framework,
      serviceGroup: null,
      ...label,
      domains: domains(row),
      isInherited,
    },
  ];
}

function domains(row: Row<LocationsColumn>): DomainRating[] {
  return domainColumns.flatMap(([domain, column]) => {
    const label = readRating(row.raw(column));
    return label && label !== 'UNKNOWN' ? [{ domain, ...label }] : [];
  });
}
