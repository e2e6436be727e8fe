import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../api/context.js';
import { pageSize } from '../../api/paging.js';
import { FinancialYearScalar, GssCodeScalar } from '../../api/scalars.js';
import { userError } from '../../api/user-error.js';
import { Area } from '../../areas/area.entity.js';
import { areaLoader } from '../../areas/area.loaders.js';
import { requireArea } from '../../areas/area.resolver.js';
import { priceGrowth } from './price-growth.js';
import { saveUplift, savedUplifts } from './saved-uplifts.js';
import {
  FeeUplift,
  FeeUpliftInput,
  FeeUpliftResult,
  PriceGrowth,
  SaveFeeUpliftInput,
  SaveFeeUpliftPayload,
} from './uplift-objects.js';
import { workOut } from './work-out.js';

@Resolver(() => FeeUplift)
export class FeeUpliftResolver {
  @Query(() => FeeUpliftResult, {
    description: 'Works out new weekly rates from how the parts of their cost grow, without saving anything.',
  })
  feeUplift(
    @Ctx() context: ApiContext,
    @Arg('input', () => FeeUpliftInput, { description: 'The assumptions.' }) input: FeeUpliftInput,
  ): Promise<FeeUpliftResult> {
    return context.privately('prices', [input.commissioner], (db) => workOut(db, input));
  }

  @Query(() => [PriceGrowth], {
    description:
      'By how much the loaded indices grow in a financial year; an index that is not loaded for it is left out, and its growth must be assumed.',
  })
  priceGrowth(
    @Ctx() { db }: ApiContext,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The year of the new rates.' })
    financialYear: string,
  ): Promise<PriceGrowth[]> {
    return priceGrowth(db.pool, financialYear);
  }

  @Query(() => [FeeUplift], { description: 'The saved fee uplifts of a council, newest first.' })
  feeUplifts(
    @Ctx() context: ApiContext,
    @Arg('commissioner', () => GssCodeScalar, { description: 'The council.' }) commissioner: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
  ): Promise<FeeUplift[]> {
    const { size } = pageSize({ first });
    return context.privately('prices', [commissioner], (db) => savedUplifts(db, commissioner, size));
  }

  @Mutation(() => SaveFeeUpliftPayload, {
    description:
      'Works a fee uplift out and saves it with its assumptions, for one’s own council. What is saved is never changed: a new one stands beside it.',
  })
  async saveFeeUplift(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveFeeUpliftInput, { description: 'The assumptions.' }) input: SaveFeeUpliftInput,
  ): Promise<SaveFeeUpliftPayload> {
    const { commissioner, clientMutationId = null } = input;
    await context.door.check('prices', { areas: [commissioner] });
    const { name } = await requireArea({ gssCode: commissioner }, context);
    const scope = await context.door.scopeUnder('prices');
    if (!scope!.areas.includes(commissioner)) {
      const notTheirs = userError(['commissioner'], 'A fee uplift is saved by the council that pays.');
      return { uplift: null, userErrors: [notTheirs], clientMutationId };
    }
    return context.privately('prices', [commissioner], async (db) => {
      const { uplift, userErrors } = await workOut(db, input);
      if (!uplift) return { uplift, userErrors, clientMutationId };
      const saved = await saveUplift(db, uplift, `${name} commissioning team`);
      const about = {
        what: 'fee_uplift',
        id: saved.id,
        areas: [commissioner],
        financialYear: input.financialYear,
      };
      await context.door.noteChange(db, 'prices', about);
      return { uplift: saved, userErrors, clientMutationId };
    });
  }

  @FieldResolver(() => Area, { description: 'The council that pays.' })
  async commissioner(@Root() uplift: FeeUplift, @Ctx() context: ApiContext): Promise<Area> {
    return (await context.loader(areaLoader).load(uplift.commissionerCode))!;
  }
}
