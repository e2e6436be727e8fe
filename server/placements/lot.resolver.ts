import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { Node } from '../api/node.js';
import { nodeId } from '../api/node-id.js';
import { GssCodeScalar } from '../api/scalars.js';
import type { Queryable } from '../database/database.js';
import type { BedTypeCode } from './codes.js';
import { BedType } from './enums.js';

@ObjectType({
  implements: Node,
  description: 'A contract lot within which placements are made and prices compared.',
})
export class Lot {
  commissionerCode!: string | null;
  @Field(() => ID, { description: 'Global id: opaque, and stable as long as the thing itself.' })
  get id(): string {
    return nodeId('Lot', this.commissionerCode ? `${this.commissionerCode}/${this.code}` : this.code);
  }
  @Field({ description: 'Its code, such as nursing-dementia.' }) code!: string;
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => [BedType], { description: 'The bed types that it is for.' }) bedTypes!: BedTypeCode[];
}

const COLUMNS = 'code, name, bed_types AS "bedTypes", commissioner_code AS "commissionerCode"';

/** A lot by the key of its id: its code, after the council's where it is one of its own. */
export async function lotByKey(db: Queryable, key: string): Promise<Lot | null> {
  const [code, council = null] = key.split('/').reverse() as [string, string?];
  const { rows } = await db.query<Lot>(
    `SELECT ${COLUMNS} FROM lot WHERE code = $1 AND commissioner_code IS NOT DISTINCT FROM $2`,
    [code, council],
  );
  return rows[0] ? Object.assign(new Lot(), rows[0]) : null;
}

@Resolver(() => Lot)
export class LotResolver {
  @Query(() => [Lot], {
    description: 'The lots of a council: its own, and those of the standard list that it has not.',
  })
  async lots(
    @Ctx() { db }: ApiContext,
    @Arg('commissioner', () => GssCodeScalar, {
      nullable: true,
      description: 'The council; without it the standard list.',
    })
    commissioner?: string,
  ): Promise<Lot[]> {
    const { rows } = await db.pool.query<Lot>(
      `SELECT DISTINCT ON (code) ${COLUMNS} FROM lot WHERE commissioner_code IS NULL OR commissioner_code = $1
       ORDER BY code, commissioner_code NULLS LAST`,
      [commissioner ?? null],
    );
    return rows.map((row) => Object.assign(new Lot(), row));
  }
}
