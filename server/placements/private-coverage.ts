import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { DateScalar } from '../api/scalars.js';
import { Area } from '../areas/area.entity.js';
import { sqlFile } from '../database/sql-file.js';
import { commissionersOf } from './timeliness/read-timeliness.js';

const statement = sqlFile(import.meta.url, './private-coverage.sql');
const TODAY = () => new Date().toISOString().slice(0, 7);
const untold = 'null where none is told, or it is not open to whoever asks.';

@ObjectType({ description: 'Until which day the private data of an area are told to whoever asks.' })
export class PrivateCoverage {
  @Field(() => DateScalar, {
    nullable: true,
    description: `The last day of which releases of placements tell; ${untold}`,
  })
  placementsTo!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: `The last day of which releases of bed returns tell; ${untold}`,
  })
  bedReturnsTo!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: `The last day of which releases of placement prices tell; ${untold}`,
  })
  pricesTo!: string | null;
}

const RULES = ['placements', 'bedReturns', 'prices'] as const;
type Told = Record<(typeof RULES)[number], string | null>;

@Resolver(() => Area)
export class PrivateCoverageResolver {
  @FieldResolver(() => PrivateCoverage, {
    description: 'Until which day placements, bed returns and prices are told: pages end their months there.',
  })
  async privateCoverage(@Root() { gssCode }: Area, @Ctx() context: ApiContext): Promise<PrivateCoverage> {
    const [placementsTo, bedReturnsTo, pricesTo] = await Promise.all(
      RULES.map((rule) => toldTo(context, rule, gssCode)),
    );
    return { placementsTo: placementsTo!, bedReturnsTo: bedReturnsTo!, pricesTo: pricesTo! };
  }
}

async function toldTo(
  context: ApiContext,
  rule: (typeof RULES)[number],
  gssCode: string,
): Promise<string | null> {
  if (!(await context.door.opensFor(rule, { areas: [gssCode] }))) return null;
  return context.privately(rule, [gssCode], async (db) => {
    const { councils } = await commissionersOf(db, gssCode, TODAY());
    const { rows } = await db.query<Told>(statement, [gssCode, councils, rule]);
    return rows[0]![rule];
  });
}
