import type {
  MessageSeverity,
  ReleaseChangeKind,
  ReleaseEntity,
  ReleaseStatus,
} from '../graphql/generated/graphql.js';
import { countOf, formatCount } from './numbers.js';

/** Words of the pages that tell what is loaded. */
export const DATASETS_WORDS = {
  title: 'Data',
  lede: 'Every figure comes from a release of one of these data sets. A release is checked, compared with the one before and then published as a whole.',
  crumb: 'Data',
  freshTitle: 'What is loaded, and how fresh',
  all: 'All data sets and their releases',
  notLoaded: 'Not loaded',
  stale: 'Overdue',
  code: (code: string) => `Data set · ${code}`,
  by: 'Published by',
  releaseCount: (count: number) => (count === 0 ? 'no release' : countOf(count, 'release', 'releases')),
  publisher: 'Publisher',
  licence: 'Licence',
  frequency: 'Freshness',
  releases: 'Releases',
  releasesText:
    'Figures rest on the releases in force. Those that were replaced or taken back are kept, so that what was said before can be told.',
  none: 'No release is loaded yet.',
  noneText: 'Load the publisher’s file from the command line:',
  loading: 'How to load it',
  loadingText: 'From the folder of the program, with the publisher’s file:',
  loadingMore: 'Checked and compared first; with --dry-run nothing is changed.',
  load: (code: string) => `npm run atlas -- import ${code} FILE`,
  more: (count: number) => `The newest 100 of ${formatCount(count)} releases are listed.`,
  columns: {
    dataset: 'Data set',
    version: 'Release',
    date: 'Tells of',
    published: 'Published here',
    rows: 'Rows read',
    accepted: 'Taken in',
    rejected: 'Refused',
    warnings: 'Warnings',
    status: 'Standing',
  },
  noDate: 'no single day',
} as const;

export const RELEASE_STATUS_WORDS: Record<ReleaseStatus, string> = {
  PUBLISHED: 'In force',
  REPLACED: 'Replaced',
  ROLLED_BACK: 'Taken back',
};

/** Words of the page of one release. */
export const RELEASE_WORDS = {
  title: (dataset: string, version: string) => `${dataset}: ${version}`,
  caption: (number: number) => `Release ${number}`,
  facts: 'The release',
  date: 'Tells of',
  published: 'Published here',
  files: 'Files',
  checksum: 'Checksum (SHA-256)',
  rows: 'Rows',
  source: 'Source as noted',
  rowsText: (rows: number, accepted: number, rejected: number) =>
    `${formatCount(rows)} read, ${formatCount(accepted)} taken in, ${formatCount(rejected)} refused`,
  replaced: 'This release was replaced',
  replacedText: 'A later release of the same day says everything again. Figures no longer rest on this one.',
  replacedLink: (version: string, number: number) => `Go to ${version} (release ${number})`,
  withdrawn: 'This release was taken back',
  withdrawnText: 'Figures no longer rest on it. It is kept so that what was said before can be told.',
  before: 'The release before',
  changes: 'What changed',
  changesText: (version: string, number: number) =>
    `${version} (release ${number}). Only what both speak of is compared: the same councils, years and tables.`,
  first: 'This is the first release of its kind: there is nothing to compare it with.',
  noChanges: 'What both releases speak of is the same.',
  noBreaking: 'Nothing that was published before is different or gone.',
  breaking: (facts: number) =>
    facts === 1
      ? 'One fact that was published before is different or gone: figures may have changed.'
      : `${formatCount(facts)} facts that were published before are different or gone: figures may have changed.`,
  breakingTag: 'Alters what was published',
  summaryCaption: 'Facts that differ',
  summaryColumns: { entity: 'About', kind: 'How', facts: 'Facts', breaking: 'Alter what was published' },
  listCaption: 'Changes, those that alter what was published first',
  listColumns: { what: 'What', entity: 'About', change: 'Change', before: 'Before', after: 'Now' },
  filters: 'Choose changes',
  about: 'About',
  how: 'How',
  effect: 'Effect',
  any: 'Everything',
  anyEffect: 'Any',
  onlyBreaking: 'Alter what was published',
  onlyNew: 'Add to it only',
  apply: 'Show changes',
  clear: 'Show all',
  found: (count: number) => (count === 1 ? '1 change' : `${formatCount(count)} changes`),
  noneFound: 'No change is like that',
  noneFoundText: 'Choose fewer conditions, or show all changes.',
  pages: 'Pages of changes',
  next: 'Next changes',
  firstPage: 'Back to the first changes',
  nothing: 'nothing',
  figures: 'Measures that moved',
  figuresText: 'Monthly values of areas that were stored before and after this release was published.',
  figuresCaption: 'Measures whose values changed with this release',
  figuresColumns: {
    metric: 'Measure',
    areas: 'Areas',
    added: 'New values',
    changed: 'Changed',
    withdrawn: 'Gone',
  },
  checks: 'What the checks found',
  checksText: 'A row that a check refuses is left out; a warning lets it in as described.',
  checksCaption: 'Rules that spoke',
  checksColumns: { rule: 'Rule', severity: 'Matters', count: 'Times' },
  noChecks: 'The checks had nothing to say.',
} as const;

export const ENTITY_WORDS: Record<ReleaseEntity, string> = {
  CARE_HOME: 'Care homes',
  RATING: 'Ratings',
  LINK: 'Links between registrations',
  POPULATION: 'Population',
  PUBLISHED_FIGURE: 'Published figures',
  BOUNDARY: 'Boundaries',
  NEIGHBOURS: 'Lists of neighbours',
  COVERAGE: 'Coverage',
};

export const CHANGE_KIND_WORDS: Record<ReleaseChangeKind, string> = {
  ADDED: 'Added',
  REMOVED: 'Removed',
  CHANGED: 'Changed',
};

export const SEVERITY_WORDS: Record<MessageSeverity, string> = {
  ERROR: 'Refused rows',
  WARNING: 'Warning',
  INFO: 'For information',
};

/** Parts of a fact as the API names them; a part that is not listed is shown as it is. */
export const FIELD_WORDS: Record<string, string> = {
  name: 'name',
  postcode: 'postcode',
  provider: 'provider',
  council: 'council',
  care_home: 'is a care home',
  nursing: 'provides nursing',
  registered_from: 'registered from',
  deregistered_on: 'registration ended',
  dormant: 'dormant',
  registered_beds: 'beds',
  overall: 'overall rating',
  safe: 'safe',
  effective: 'effective',
  caring: 'caring',
  responsive: 'responsive',
  well_led: 'well-led',
  people: 'people',
  value: 'value',
  numerator: 'counted',
  denominator: 'out of',
  outline: 'outline',
  members: 'members',
  reason: 'reason',
  kind: 'kind of list',
  from: 'told from',
  to: 'told to',
  homes: 'tells homes',
  beds: 'tells beds',
  ratings: 'tells ratings',
};
