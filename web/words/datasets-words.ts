import { formatCount } from './numbers.js';

/** Words of the pages that tell what is loaded. */
export const DATASETS_WORDS = {
  title: 'What is loaded',
  lede: 'Every figure comes from a release of one of these data sets. A release is checked, compared with the one before and then published as a whole.',
  freshTitle: 'What is loaded, and how fresh',
  all: 'All data sets and their releases',
  notLoaded: 'Not loaded',
  stale: 'Older than expected',
  newest: (day: string) => `tells of ${day}`,
  publisher: 'Publisher',
  licence: 'Licence',
  frequency: 'Expected',
  homepage: 'Publisher’s page',
  releases: 'Releases',
  none: 'No release is loaded yet.',
  load: (code: string) => `npm run atlas -- import ${code} FILE`,
  more: (count: number) => `The newest 20 of ${formatCount(count)} releases are listed.`,
  columns: {
    dataset: 'Data set',
    version: 'Version',
    date: 'Tells of',
    published: 'Published here',
    rows: 'Rows read',
    accepted: 'Taken in',
    rejected: 'Refused',
    warnings: 'Warnings',
  },
  noDate: 'no single day',
} as const;
