import type { Severity } from '../release.js';

export interface Rule {
  severity: Severity;
  /** What the rule checks, for the person who loads a file. */
  description: string;
}

const error = (description: string): Rule => ({ severity: 'ERROR', description });
const warning = (description: string): Rule => ({ severity: 'WARNING', description });
const info = (description: string): Rule => ({ severity: 'INFO', description });

/**
 * Every check of an import by its stable id. An ERROR with a row rejects that row; one without refuses the whole file.
 * A WARNING lets the row in, changed or completed as the message says. An INFO states an assumption or a count.
 */
export const rules = {
  // The file as a whole
  FILE_MISSING: error('The file cannot be opened.'),
  FILE_EMPTY: error('The file holds nothing.'),
  FILE_IS_HTML: error('The file is a web page, often an error page that was saved in place of the data.'),
  FILE_IS_BINARY: error('The file is not text, and not a kind of file that this dataset comes in.'),
  FILE_TRUNCATED: error('The compressed file ends too early or is damaged.'),
  FILE_NOT_JSON: error('The file is not JSON, or ends in the middle of a value.'),
  FILE_TOO_LARGE: error('The file is larger than what can be read at once.'),
  FILE_NOT_USED: info('A file or object of the folder that this dataset does not need.'),
  ENCODING_CONVERTED: info('The text was not UTF-8 and was converted.'),
  HEADER_MISSING: error('No row of the file holds the columns that are needed.'),
  SHEET_MISSING: error('No sheet of the workbook holds the table that is needed.'),
  QUOTE_UNCLOSED: error('A quoted field is never closed, so the rest of the file cannot be told apart.'),
  NOTE_ROW_IGNORED: info('Rows that hold a note and no data, above or below the table.'),
  COLUMNS_KEPT_ASIDE: info('Columns that no field of ours holds; their values are kept as they are.'),
  PERSONAL_COLUMNS_DROPPED: info('Columns with names or contact details of people; they are never stored.'),
  NOTHING_ACCEPTED: error('No row could be read.'),
  TOO_MANY_REJECTS: error('More rows were rejected than a file may have (5 per cent, from 20 rows).'),
  REFERENCE_DATE_ASSUMED: warning(
    'No reference date was given: the newest date in the file, or the year in its name, is taken.',
  ),
  REFERENCE_DATE_MISSING: error('No reference date was given and the file does not tell one.'),

  // One row or one value of it
  LOCATION_ID_MISSING: error('A location must have its identifier.'),
  LOCATION_ID_UNREADABLE: error('The location identifier has signs that no identifier has.'),
  NAME_MISSING: error('A location must have a name.'),
  DUPLICATE_ROW: error('The file holds the same thing twice; the first one is kept.'),
  ROW_TOO_SHORT: error('The row has too few columns.'),
  COUNCIL_MISSING: error('The row does not say in which council the home lies.'),
  COUNCIL_UNKNOWN: error('No council has this name or code.'),
  AREA_CODE_REPAIRED: info(
    'The area code is not one, as where a digit was lost; the council was found by its name.',
  ),
  AREA_CODE_MISSING: error('The row does not say which area it is about.'),
  AREA_UNKNOWN: error('No area has this code.'),
  AREA_NOT_MODELLED: info('Areas of kinds or nations that the atlas does not hold.'),
  DATE_UNREADABLE: error('The value is not a date in the order of its column.'),
  DATE_AMBIGUOUS: warning(
    'No value of the column tells day from month; the order named in the message is taken.',
  ),
  DATE_ORDER_MIXED: warning(
    'The column has dates in both orders; the more frequent one is taken, the others are rejected.',
  ),
  PERIOD_IMPOSSIBLE: error('The location is said to have ended before it began.'),
  POSTCODE_UNREADABLE: warning('The value is not a postcode; the row goes in without one.'),
  RATING_UNKNOWN: error('The value is neither a rating nor one of the labels for its absence.'),
  RATING_LEFT_OUT: warning(
    'A label that is neither a rating nor one for its absence is left out; the location goes in.',
  ),
  RATING_DATE_MISSING: warning('A rating without the day it was published is left out.'),
  RATING_NO_HEADLINE: warning('A location has ratings of services but no overall one; it goes in unrated.'),
  RATING_GROUP_IGNORED: info('Ratings of single service groups beside the headline rating.'),
  BEDS_NOT_A_NUMBER: error('The number of beds is not a whole number.'),
  BEDS_UNKNOWN: warning('A care home with no beds, or 0: taken as unknown, never as 0.'),
  CARE_HOME_DERIVED: warning('Not marked as a care home but provides a care-home service: taken as one.'),
  ICB_UNKNOWN: warning('No integrated care board has this code; the row goes in without one.'),
  IDENTITY_BY_NAME: info('Rows without an identifier, recognised by name and postcode.'),
  IDENTITY_NEW: info(
    'Rows without an identifier that no published release knows; one was made of name and postcode.',
  ),
  IDENTITY_RENAMED: warning(
    'The only home at a postcode, taken for the one known there under a similar name.',
  ),
  POPULATION_NOT_A_NUMBER: error('The population is not a number.'),
  POPULATION_SUBSET_LARGER: error('An older age band has more people than a younger one that contains it.'),
  MID_YEAR_ASSUMED: warning('The file does not say which mid-year its population is of.'),
  GEOMETRY_NOT_DEGREES: error('Coordinates are not longitude and latitude in degrees.'),
  GEOMETRY_MISSING: error('A feature without a polygon.'),
  NEIGHBOUR_IS_SELF: warning('An area is listed as its own neighbour; it is left out.'),

  FIGURE_NOT_A_NUMBER: error('The value is neither a number nor a mark for its absence.'),
  FIGURE_MISSING: info('Cells without a figure; the reason is kept in its place.'),
  FIGURE_OUTLIER: warning('A value far from those of the other councils; it is kept as published.'),
  FIGURE_NEGATIVE: warning(
    'A negative amount, as where a later year corrects an earlier one; it is kept as published.',
  ),
  YEAR_UNREADABLE: error('The row does not say of which financial year it is.'),
  MEASURE_NOT_USED: info('Rows of measures that no figure of ours is made of.'),
  TRUST_UNKNOWN: error('No hospital trust with a board has this code.'),
  ZERO_NOT_BELIEVED: warning('A count of 0 where there are always many: taken as not reported.'),
  RESPONSE_WITHOUT_COUNT: info('Cells without a count: missing or withheld, never taken as 0.'),

  // What councils pay
  AMOUNT_MISSING: error('The row has no amount.'),
  AMOUNT_UNREADABLE: error('The value is not an amount in pounds and pence that can be meant.'),
  FINANCIAL_YEAR_UNREADABLE: error('The value is not a financial year such as 2025-26.'),
  PLACEMENT_REF_MISSING: error('A price must have the reference of its placement.'),
  LOT_MISSING: error('The row does not say of which lot or category of care it is.'),
  BED_TYPE_MISSING: error('The row does not say of which type of bed it is.'),
  CONTRACT_UNKNOWN: error('The contract is neither block nor spot.'),
  COUNT_UNREADABLE: error('The value is not a whole number of homes.'),
  QUARTILES_OUT_OF_ORDER: error(
    'Lower quartile, median and upper quartile are not in order, or not above nought.',
  ),
  RETURNS_EXCEED_INVITED: warning('More homes answered than were asked; kept as told.'),
  REFUND_KEPT: warning('A price below nought, as for a refund; it is kept as it is.'),
  FNC_BASIS_UNKNOWN: warning(
    'The row does not say whether the amount includes NHS-funded nursing care; taken as unknown.',
  ),
  ENHANCED_BELOW_STANDARD: warning(
    'Enhanced care is said to cost less than standard care; both are kept and left out of comparisons.',
  ),
  DISTRICT_UNKNOWN: warning('No district has this code; the row goes in without one.'),
  COLUMNS_NOT_USED: info('Columns that nothing is made of; they are not stored.'),
  PERSONAL_DATA_REFUSED: error('The file has columns about people; nothing of it was read.'),

  // Files about placements and beds, which may hold nothing about a person
  REF_MISSING: error('A row must have its reference.'),
  REF_UNREADABLE: error('A reference has only letters, digits, dots, dashes, slashes and underscores.'),
  REF_IS_PERSONAL: error('A reference that is an NHS number would name a person.'),
  CODE_MISSING: error('A column that every row must fill is empty.'),
  CODE_UNKNOWN: error('The value is none of those that the column can have.'),
  LOT_UNKNOWN: error('Neither the council nor the standard list has a lot of this code.'),
  LOT_OF_OTHER_BEDS: warning('The bed type is none of those that the lot is for; the row goes in.'),
  HOME_UNKNOWN: warning('No release knows the home; the row counts for its commissioner, but for no place.'),
  PLACED_NOWHERE: warning('Placed, but the row does not say in which home; it counts for its commissioner.'),
  MOMENT_UNREADABLE: error('The value is not a day and a time of day, such as 2025-03-31 14:05.'),
  DATES_OUT_OF_ORDER: error('One thing is said to have happened before another that comes first.'),
  MOMENT_AFTER_REFERENCE: error('The row tells of what happens after the day that the file speaks of.'),
  OUTCOME_CONTRADICTED: error('The outcome and the dates cannot both be true.'),
  PATHWAY_WITHOUT_HOSPITAL: warning(
    'A discharge pathway for a request that is not from hospital; it is kept.',
  ),
  PAUSE_UNREADABLE: error('A pause is written from/to REASON, several with semicolons between them.'),
  PAUSE_WITHOUT_REASON: error('A pause counts only with the code of its reason.'),
  PAUSES_OVERLAP: error('Two pauses of a request overlap.'),
  NUMBER_UNREADABLE: error('The value is not a whole number of 0 or more.'),
  OCCUPIED_OVER_MAXIMUM: warning('More beds are occupied than there are; kept as returned, not cut down.'),
  BEDS_OVER_MAXIMUM: warning(
    'Occupied, reserved and accepting beds are more than there are; kept as returned.',
  ),

  // Coverage, and the release before
  COVERAGE_ASSUMED: warning('The councils for which the release is taken to be complete.'),
  COVERAGE_PARTIAL: warning(
    'The file is not complete for any council, so no area figure is derived from it.',
  ),
  COVERAGE_UNKNOWN_COUNCIL: error('--covers names a council that does not exist.'),
  COMPARE_SHRUNK: error('Fewer than half of the care homes of a council that the release before has.'),
  COMPARE_MANY_GONE: warning('More than a tenth of what the release before has is missing.'),
  OPTION_MISSING: error('An option that this dataset needs was not given.'),

  // The life of a release
  IMPORT_RUNNING: error('Another import or rollback is running.'),
  RELEASE_UNKNOWN: error('There is no release of this number.'),
  RELEASE_NOT_STAGED: error('Only a staged and validated release can be published.'),
  RELEASE_NOT_PUBLISHED: error('Only a published release can be rolled back.'),
  RELEASE_UNCHANGED: info('The same files were loaded before, so nothing was changed.'),
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
