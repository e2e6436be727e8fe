import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../api/paging.js';
import { DateScalar } from '../api/scalars.js';
import { Regulator } from '../areas/area-type.js';
import { RatingBand, RatingStatus } from '../homes/rating-band.js';

export enum RatingDomain {
  SAFE = 'SAFE',
  EFFECTIVE = 'EFFECTIVE',
  CARING = 'CARING',
  RESPONSIVE = 'RESPONSIVE',
  WELL_LED = 'WELL_LED',
}
export enum AssessmentFramework {
  KEY_LINES_OF_ENQUIRY = 'KEY_LINES_OF_ENQUIRY',
  SINGLE_ASSESSMENT_FRAMEWORK = 'SINGLE_ASSESSMENT_FRAMEWORK',
}
registerEnumType(RatingDomain, {
  name: 'RatingDomain',
  description: 'The five key questions of the Care Quality Commission.',
  valuesConfig: {
    SAFE: { description: 'Are people protected from abuse and avoidable harm?' },
    EFFECTIVE: { description: 'Does care achieve good outcomes?' },
    CARING: { description: 'Do staff treat people with compassion and respect?' },
    RESPONSIVE: { description: 'Are services organised to meet people’s needs?' },
    WELL_LED: { description: 'Is the service led and governed well?' },
  },
});
registerEnumType(AssessmentFramework, {
  name: 'AssessmentFramework',
  description: 'The framework under which a rating was made.',
  valuesConfig: {
    KEY_LINES_OF_ENQUIRY: { description: 'Inspections up to 2023.' },
    SINGLE_ASSESSMENT_FRAMEWORK: { description: 'Assessments from late 2023, by quality statements.' },
  },
});

@ObjectType({ description: 'Rating of one key question.' })
export class DomainRating {
  @Field(() => RatingDomain, { description: 'The key question.' }) domain!: RatingDomain;
  @Field(() => RatingStatus, { description: 'Whether it was rated.' }) status!: RatingStatus;
  @Field(() => RatingBand, { nullable: true, description: 'The band; null when it was not rated.' })
  band!: RatingBand | null;
}

@ObjectType({ description: 'Overall rating of one service group of a home assessed by service group.' })
export class ServiceGroupRating {
  @Field({ description: 'The service group as the regulator names it.' }) group!: string;
  @Field(() => RatingStatus, { description: 'Whether it was rated.' }) status!: RatingStatus;
  @Field(() => RatingBand, { nullable: true, description: 'The band; null when it was not rated.' })
  overall!: RatingBand | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it was published.' }) publishedOn!:
    string | null;
}

@ObjectType({ description: 'The published rating of a home in force on a day.' })
export class RegulatoryRating {
  @Field(() => Regulator, { description: 'Who rated it.' }) regulator!: Regulator;
  @Field(() => AssessmentFramework, {
    nullable: true,
    description: 'The framework; null where there is no judgement.',
  })
  framework!: AssessmentFramework | null;
  @Field(() => RatingStatus, { description: 'RATED, or the label in place of a rating.' })
  status!: RatingStatus;
  @Field(() => RatingBand, { nullable: true, description: 'Overall band; null unless status is RATED.' })
  overall!: RatingBand | null;
  @Field(() => [DomainRating], { description: 'Ratings of the key questions.' }) domains!: DomainRating[];
  @Field(() => [ServiceGroupRating], {
    description: 'Ratings by service group where there are any; the lowest governs overall.',
  })
  serviceGroups!: ServiceGroupRating[];
  @Field(() => DateScalar, { nullable: true, description: 'When it was published.' }) publishedOn!:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Whole months from publication to the day.' })
  ageInMonths!: number | null;
  @Field({ description: 'True where it was carried over from another legal entity.' }) isInherited!: boolean;
}

export const { Connection: RegulatoryRatingConnection } = connectionTypes(
  RegulatoryRating,
  'RegulatoryRating',
  'ratings, newest first',
);
