import type { DatasetDocument, ReleaseDescription } from '../releases/index.js';

type SeedRelease = Omit<ReleaseDescription, 'checksum' | 'fileNames'>;

const OGL = {
  licence: 'Open Government Licence v3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;

/** Datasets that come with the software and have no importer of their own. */
export const seedDatasets: readonly DatasetDocument[] = [
  {
    code: 'ascof-6b',
    name: 'Adult Social Care Outcomes Framework, measure 6b',
    description: 'Residential providers rated good or outstanding, as published for every council.',
    publisher: 'Department of Health and Social Care',
    ...OGL,
    homepage: 'https://www.gov.uk/government/collections/adult-social-care-outcomes-framework-ascof',
    expectedFrequency: 'yearly',
    expectedDays: null,
  },
  {
    code: 'staffordshire-market-position-statement',
    name: 'Staffordshire market position statement',
    description: 'Capacity per 100,000 people as the county’s statement prints it, kept as printed.',
    publisher: 'Staffordshire County Council',
    licence: 'Quoted with its source',
    licenceUrl: null,
    homepage: null,
    expectedFrequency: 'once',
    expectedDays: null,
  },
  {
    code: 'population-of-other-publications',
    name: 'Population printed in other publications',
    description:
      'Populations that were taken from tables of censuses and outcome statistics, not from ONS’s own estimates files.',
    publisher: 'Office for National Statistics; Department of Health and Social Care',
    ...OGL,
    homepage: null,
    expectedFrequency: 'as published',
    expectedDays: null,
  },
];

/** A release for each source of population.csv. */
export const POPULATION_SEEDS: readonly { source: string; release: SeedRelease }[] = [
  {
    source: 'ons-mye-2015-2020',
    release: population('ons-population', 'Mid-2015 to mid-2020, as first published', '2020-06-30'),
  },
  {
    source: 'ons-mye-2020-workbook',
    release: population('ons-population', 'Mid-2020 on 2021 geography', '2020-06-30'),
  },
  {
    source: 'census-2021',
    release: population('population-of-other-publications', 'Census 2021', '2021-03-21'),
  },
  { source: 'ons-mye-2023', release: population('ons-population', 'Mid-2023', '2023-06-30') },
  {
    source: 'ascof-2024-25-councils',
    release: population('population-of-other-publications', 'Mid-2024, from ASCOF 2024-25', '2024-06-30'),
  },
  {
    source: 'ascof-2024-25-totals',
    release: population(
      'population-of-other-publications',
      'Mid-2024 totals, from ASCOF 2024-25',
      '2024-06-30',
    ),
  },
];

/** A release for each table of published_figure.csv. */
export const PUBLISHED_SEEDS: readonly { tableCode: string; release: SeedRelease }[] = [
  {
    tableCode: 'staffordshire-capacity-per-100k',
    release: {
      dataset: 'staffordshire-market-position-statement',
      version: 'Commissioning intentions for care homes',
      referenceDate: null,
    },
  },
  {
    tableCode: 'ascof-6b',
    release: { dataset: 'ascof-6b', version: '2024-25', referenceDate: '2025-03-31' },
  },
];

function population(dataset: string, version: string, referenceDate: string): SeedRelease {
  return { dataset, version, referenceDate };
}
