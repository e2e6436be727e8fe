import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AS_PUBLISHED_ON } from '../api/as-published-on.js';
import type { ApiContext } from '../api/context.js';
import { MomentScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { Observation } from './observation.js';
import { PopulationBand } from './value.js';

@Resolver(() => Area)
export class AreaPopulationResolver {
  @FieldResolver(() => Observation, {
    description:
      'Residents of an age band at a mid-year; a missing year is stood in for by an earlier one and flagged.',
  })
  async population(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Arg('band', () => PopulationBand, { description: 'Ages of the people.' }) band: PopulationBand,
    @Arg('midYear', () => Int, {
      nullable: true,
      description: 'Year of the mid-year (30 June); without it the newest known.',
    })
    midYear?: number,
    @Arg('asPublishedOn', () => MomentScalar, AS_PUBLISHED_ON)
    asPublishedOn?: string,
  ): Promise<Observation> {
    const version = await context.versionOf(asPublishedOn);
    const year = midYear ?? (await newestYear(area, band, context));
    const day = `${Math.min(Math.max(year, 1900), 2100)}-06-30`;
    return context.observe({
      metricCode: 'population',
      areaCode: area.gssCode,
      day,
      serviceType: null,
      band,
      version,
    });
  }
}

async function newestYear(area: Area, band: PopulationBand, { db }: ApiContext): Promise<number> {
  const { rows } = await db.pool.query<{ year: number | null }>(
    `SELECT max(mid_year) AS year FROM area_population WHERE area_code = $1 AND band = $2 AND status = 'PRESENT'`,
    [area.gssCode, band],
  );
  return rows[0]?.year ?? new Date().getUTCFullYear();
}
