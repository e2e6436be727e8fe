import { join } from 'node:path';
import { buildAliases } from './aliases.js';
import { buildAreas } from './areas.js';
import { buildCommissioningGroups } from './commissioning-groups.js';
import { buildMemberships } from './memberships.js';
import { buildPopulation } from './population.js';
import { buildPublishedFigures, PUBLISHED_FIGURE_COLUMNS } from './published-figures.js';
import {
  ALIAS_COLUMNS,
  AREA_COLUMNS,
  COMMISSIONING_GROUP_COLUMNS,
  MEMBERSHIP_COLUMNS,
  POPULATION_COLUMNS,
  SUCCESSION_COLUMNS,
} from './rows.js';
import { buildSuccessions } from './successions.js';
import { writeCsv } from './write-csv.js';

/** How many rows each file got, and how many source rows were left out because we know no such area. */
export interface BuildReport {
  readonly rows: Readonly<Record<string, number>>;
  readonly populationSkipped: number;
}

/**
 * Writes every reference file from the publishers' files. The same sources give the same bytes.
 * @param source folder with the publishers' files
 * @param reference folder for areas and population
 * @param published folder for published figures
 */
export function buildReference(source: string, reference: string, published: string): BuildReport {
  const areas = buildAreas(source);
  const aliases = buildAliases(source, areas);
  const successions = buildSuccessions();
  const memberships = buildMemberships(source, areas);
  const groups = buildCommissioningGroups(source);
  const population = buildPopulation(source, new Set(areas.map(({ code }) => code)));
  const figures = buildPublishedFigures(source);
  writeCsv(join(reference, 'area.csv'), AREA_COLUMNS, areas);
  writeCsv(join(reference, 'area_alias.csv'), ALIAS_COLUMNS, aliases);
  writeCsv(join(reference, 'area_succession.csv'), SUCCESSION_COLUMNS, successions);
  writeCsv(join(reference, 'area_membership.csv'), MEMBERSHIP_COLUMNS, memberships);
  writeCsv(join(reference, 'clinical_commissioning_group.csv'), COMMISSIONING_GROUP_COLUMNS, groups);
  writeCsv(join(reference, 'population.csv'), POPULATION_COLUMNS, population.rows);
  writeCsv(join(published, 'published_figure.csv'), PUBLISHED_FIGURE_COLUMNS, figures);
  return {
    rows: {
      area: areas.length,
      area_alias: aliases.length,
      area_succession: successions.length,
      area_membership: memberships.length,
      clinical_commissioning_group: groups.length,
      population: population.rows.length,
      published_figure: figures.length,
    },
    populationSkipped: population.skipped,
  };
}
