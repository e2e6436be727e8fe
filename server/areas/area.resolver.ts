import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { keyOf } from '../api/node-id.js';
import { CursorScalar, DateScalar } from '../api/scalars.js';
import { Area } from './area.entity.js';
import {
  aliasLoader,
  areaLoader,
  childLoader,
  type MembershipRow,
  parentLoader,
  predecessorLoader,
  successorLoader,
  type SuccessionRow,
} from './area.loaders.js';
import { AreaConnection, AreaKey, AreaMatch, AreaShare, AreaSuccession, AreaWalk } from './area-objects.js';
import { listAreas } from './list-areas.js';
import { areaSearchOf } from './area-search-cache.js';
import { AreaType, Nation, type SuccessionKind } from './area-type.js';

/** @throws BAD_USER_INPUT unless exactly one key is given */
export function areaCodeOf(by: AreaKey): string {
  if (by.gssCode) return by.gssCode;
  if (by.id) return keyOf('Area', by.id);
  throw apiError(ErrorCode.BAD_USER_INPUT, 'Name the area by id or by gssCode.', { argument: 'by' });
}

/** The area of a key that must exist. @throws NOT_FOUND */
export async function requireArea(by: AreaKey, context: ApiContext): Promise<Area> {
  const code = areaCodeOf(by);
  const area = await context.loader(areaLoader).load(code);
  if (area) return area;
  throw apiError(ErrorCode.NOT_FOUND, `There is no area ${code}.`, {
    hint: 'Find codes with areaSearch(text:).',
  });
}

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => Area, { nullable: true, description: 'One area; null when nothing has the code.' })
  area(
    @Arg('by', () => AreaKey, { description: 'Which area.' }) by: AreaKey,
    @Ctx() context: ApiContext,
  ): Promise<Area | null> {
    return context.loader(areaLoader).load(areaCodeOf(by));
  }

  @Query(() => AreaConnection, { description: 'Areas by name, then code.' })
  areas(
    @Ctx() { db }: ApiContext,
    @Arg('areaType', () => AreaType, { nullable: true, description: 'Only areas of this kind.' })
    areaType?: AreaType,
    @Arg('nation', () => Nation, {
      nullable: true,
      description: 'Only areas of this nation; without it the demonstration country is left out.',
    })
    nation?: Nation,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'Areas that existed on this day; without it those of today.',
    })
    asAt?: string,
    @Arg('nameContains', () => String, {
      nullable: true,
      description: 'Part of the name or of another spelling; case and accents do not matter.',
    })
    nameContains?: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first?: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
  ) {
    return listAreas(db, { areaType, nation, asAt, nameContains }, { first, after });
  }

  @Query(() => [AreaMatch], {
    description:
      'Areas by what people type, best match first: any spelling that files use, part of a word, small typing errors. Current areas come before abolished ones.',
  })
  async areaSearch(
    @Ctx() context: ApiContext,
    @Arg('text', () => String, { description: 'What was typed, 100 characters at most.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 25 at most.' }) first: number,
  ): Promise<AreaMatch[]> {
    if (text.length > 100)
      throw apiError(ErrorCode.BAD_USER_INPUT, 'Type 100 characters at most.', { argument: 'text' });
    const hits = (await areaSearchOf(context.db)).find(text, Math.min(Math.max(first, 1), 25));
    const areas = await context.loader(areaLoader).loadMany(hits.map((hit) => hit.code));
    return hits.flatMap((hit, i) =>
      areas[i] instanceof Area ? [{ area: areas[i], matchedOn: hit.matchedOn }] : [],
    );
  }

  @FieldResolver(() => [String], { description: 'Other spellings under which files name it.' })
  aliases(@Root() area: Area, @Ctx() context: ApiContext): Promise<string[]> {
    return context.loader(aliasLoader).load(area.gssCode);
  }

  @FieldResolver(() => [AreaSuccession], { description: 'The areas that it came from.' })
  async predecessors(@Root() area: Area, @Ctx() context: ApiContext): Promise<AreaSuccession[]> {
    return successions(await context.loader(predecessorLoader).load(area.gssCode), context);
  }

  @FieldResolver(() => [AreaSuccession], { description: 'The areas that took its place.' })
  async successors(@Root() area: Area, @Ctx() context: ApiContext): Promise<AreaSuccession[]> {
    return successions(await context.loader(successorLoader).load(area.gssCode), context);
  }

  @FieldResolver(() => [Area], { description: 'Areas that it lies in; a council may lie in several boards.' })
  async parents(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Args() { asAt, areaType }: AreaWalk,
  ): Promise<Area[]> {
    return (await this.parentShares(area, context, { asAt, areaType })).map((share) => share.area);
  }

  @FieldResolver(() => [Area], { description: 'Areas within it, whole or in part.' })
  async children(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Args() { asAt, areaType }: AreaWalk,
  ): Promise<Area[]> {
    return (await this.childShares(area, context, { asAt, areaType })).map((share) => share.area);
  }

  @FieldResolver(() => [AreaShare], {
    description: 'Areas that it lies in, with the share of it that lies in each.',
  })
  async parentShares(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Args() { asAt, areaType }: AreaWalk,
  ): Promise<AreaShare[]> {
    return shares(
      await context.loader(parentLoader).load(area.gssCode),
      context,
      asAt ?? lastDayOf(area),
      areaType,
    );
  }

  @FieldResolver(() => [AreaShare], {
    description: 'Areas within it, with the share of each that lies in it.',
  })
  async childShares(
    @Root() area: Area,
    @Ctx() context: ApiContext,
    @Args() { asAt, areaType }: AreaWalk,
  ): Promise<AreaShare[]> {
    return shares(
      await context.loader(childLoader).load(area.gssCode),
      context,
      asAt ?? lastDayOf(area),
      areaType,
    );
  }
}

/** Today for an area that exists; the last day that it did for one that does not. */
function lastDayOf(area: Area): string {
  const today = new Date().toISOString().slice(0, 10);
  if (!area.validTo || area.validTo > today) return today;
  const last = new Date(`${area.validTo}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}

async function successions(rows: SuccessionRow[], context: ApiContext): Promise<AreaSuccession[]> {
  const areas = await context.loader(areaLoader).loadMany(rows.map((row) => row.to_code));
  return rows.map((row, i) => ({
    area: areas[i] as Area,
    on: row.happened_on,
    kind: row.kind as SuccessionKind,
    instrument: row.instrument,
    share: row.share,
  }));
}

async function shares(
  rows: MembershipRow[],
  context: ApiContext,
  day: string,
  areaType?: AreaType,
): Promise<AreaShare[]> {
  const inForce = rows.filter(
    (row) => row.valid_from <= day && (row.valid_to === null || day < row.valid_to),
  );
  const areas = await context.loader(areaLoader).loadMany(inForce.map((row) => row.to_code));
  return inForce
    .map((row, i) => ({ area: areas[i] as Area, share: row.share, basis: row.basis }))
    .filter(({ area }) => !areaType || area.areaType === areaType);
}
