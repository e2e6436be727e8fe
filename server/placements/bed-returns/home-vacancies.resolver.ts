import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../api/context.js';
import { type Page, pageOfArray, toPage } from '../../api/paging.js';
import { CursorScalar } from '../../api/scalars.js';
import { careHomeLoader } from '../../homes/care-home.loaders.js';
import type { BedTypeCode } from '../codes.js';
import { BedType } from '../enums.js';
import { homeBeds, type HomeVacancy, HomeVacancyConnection } from './home-vacancies.js';
import { VacancySummary } from './vacancy-objects.js';

@Resolver(() => VacancySummary)
export class HomeVacancyResolver {
  @FieldResolver(() => HomeVacancyConnection, {
    description:
      'Home by home: most free beds first, then homes whose return is stale, then those without one.',
  })
  async byHome(
    @Root() summary: VacancySummary,
    @Ctx() context: ApiContext,
    @Arg('bedType', () => BedType, {
      nullable: true,
      description: 'Beds of this type alone, and homes that returned such beds; without it, all beds.',
    })
    bedType: BedTypeCode | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ): Promise<Page<HomeVacancy>> {
    const { area, asAt: day, freshDays, lines, version } = summary;
    const all = homeBeds(lines, { day, freshDays, bedType: bedType ?? null });
    const list = ['vacancies', area.gssCode, day, bedType ?? null, version];
    const page = pageOfArray(all, { first, after: after ?? null }, list);
    const homes = await context
      .loader(careHomeLoader)
      .loadMany(page.nodes.map(({ locationId }) => locationId));
    const nodes = page.nodes.map((beds, i) => {
      const careHome = homes[i];
      if (careHome instanceof Error) throw careHome;
      return { ...beds, careHome: careHome! };
    });
    return toPage(nodes, (_, i) => page.edges[i]!.cursor, { ...page.pageInfo, totalCount: page.totalCount });
  }
}
