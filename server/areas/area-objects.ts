import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../api/paging.js';
import { DateScalar, GssCodeScalar } from '../api/scalars.js';
import { DatasetRelease } from '../releases/dataset-release.entity.js';
import { Area } from './area.entity.js';
import { AreaType, SuccessionKind } from './area-type.js';

@InputType({ description: 'Exactly one identifier of an area.' })
export class AreaKey {
  @Field(() => ID, { nullable: true, description: 'Global id.' })
  id?: string;

  @Field(() => GssCodeScalar, { nullable: true, description: 'ONS GSS code.' })
  gssCode?: string;
}

@ArgsType()
export class AreaWalk {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'As on this day; without it as of today, or as of its last day.',
  })
  asAt?: string;

  @Field(() => AreaType, { nullable: true, description: 'Only areas of this kind.' })
  areaType?: AreaType;
}

@ObjectType({ description: 'An area with the share of the child that lies in the parent.' })
export class AreaShare {
  @Field(() => Area, { description: 'The parent or child.' }) area!: Area;
  @Field(() => Float, {
    description: 'Share of the child that lies in the parent: 1 when it lies in it whole.',
  })
  share!: number;
  @Field({ description: 'How the share is known.' }) basis!: string;
}

@ObjectType({ description: 'A step between an area and the one before or after it.' })
export class AreaSuccession {
  @Field(() => Area, { description: 'The area before or after.' }) area!: Area;
  @Field(() => DateScalar, { description: 'First day of the new area.' }) on!: string;
  @Field(() => SuccessionKind, { description: 'Whether figures carry over exactly.' }) kind!: SuccessionKind;
  @Field(() => String, {
    nullable: true,
    description: 'The order that made the change, where the lookups name it.',
  })
  instrument!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of the predecessor that went to the successor; null where it is not exact.',
  })
  share!: number | null;
}

@ObjectType({ description: 'One member of a comparator group.' })
export class ComparatorMember {
  @Field(() => Area, { description: 'The member.' }) area!: Area;
  @Field(() => Int, { description: 'Place in the group, 1 first.' }) rank!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Distance in the list’s own measure; null where the group has no order.',
  })
  distance!: number | null;
  @Field(() => DatasetRelease, { nullable: true, description: 'The release of an imported list.' })
  source!: DatasetRelease | null;
}

@ObjectType({ description: 'A hit of the area search.' })
export class AreaMatch {
  @Field(() => Area, { description: 'The area found.' }) area!: Area;
  @Field(() => String, { nullable: true, description: 'The spelling that matched, when it is not the name.' })
  matchedOn!: string | null;
}

@ObjectType({ description: 'What releases tell of an area: month ends from and to, topic by topic.' })
export class AreaCoverage {
  @Field(() => DateScalar, { nullable: true, description: 'First month end with homes.' }) homesFrom!:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last month end with homes.' }) homesTo!:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First month end with beds.' }) bedsFrom!:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last month end with beds.' }) bedsTo!:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First month end with ratings.' }) ratingsFrom!:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last month end with ratings.' }) ratingsTo!:
    string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The newest day that can be asked for; null when no home-level release covers the area whole.',
  })
  latest!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is missing and how to load it; null when nothing is.',
  })
  missing!: string | null;
}

export const { Connection: AreaConnection } = connectionTypes(Area, 'Area', 'areas');
