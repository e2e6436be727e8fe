import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../api/paging.js';
import { DateScalar, DecimalScalar, FinancialYearScalar, YearMonthScalar } from '../../api/scalars.js';
import { Observation } from '../../metrics/observation.js';

@ObjectType({
  description: 'Average price and model of placements that began in one month or financial year.',
})
export class PeriodPrice {
  @Field(() => YearMonthScalar, { nullable: true, description: 'The month; null for a financial year.' })
  month!: string | null;
  @Field(() => FinancialYearScalar, { nullable: true, description: 'The financial year; null for a month.' })
  financialYear!: string | null;
  @Field(() => Int, { description: 'Placements that began.' }) placements!: number;
  @Field(() => Float, { description: 'Their average price, pounds a week.' }) average!: number;
  @Field(() => Int, { description: 'Those with a modelled price.' }) withModel!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Average price of those with a modelled price; null where none has one, and where prices as recorded include NHS-funded nursing care or do not say, which no model includes.',
  })
  averageOfModelled!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Their average modelled price; null where the average beside it is.',
  })
  modelled!: number | null;
}

@ObjectType({ description: 'What homes told the council a place costs them.' })
export class CostOfCare {
  releaseId!: number;
  @Field(() => FinancialYearScalar, {
    description: 'The year of the exercise; its amounts are of that year, not uprated.',
  })
  financialYear!: string;
  @Field(() => DecimalScalar, { description: 'A quarter of the homes are below. Pounds a week.' })
  lowerQuartile!: string;
  @Field(() => DecimalScalar, { description: 'Half of the homes are below. Pounds a week.' }) median!: string;
  @Field(() => DecimalScalar, { description: 'A quarter of the homes are above. Pounds a week.' })
  upperQuartile!: string;
  @Field(() => Int, { nullable: true, description: 'Homes asked; null where it is not told.' })
  homesInvited!: number | null;
  @Field(() => Int, { nullable: true, description: 'Homes that answered; null where it is not told.' })
  homesReturned!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Homes that answered of those asked, 0 to 1; null where it is not told.',
  })
  returnRate!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Which answers were left out; null where it is not told.',
  })
  outlierRule!: string | null;
  @Field({
    description: 'True where enhanced care came out below standard care: then nothing is compared with it.',
  })
  isDoubtful!: boolean;
  @Field(() => Observation, {
    description:
      'Average price ÷ median − 1. The median is of the year of the exercise, is not uprated and leaves NHS-funded nursing care out: so it is told of prices as agreed and without that only.',
  })
  distance!: Observation;
}

@ObjectType({ description: 'One price in a lot; nothing about the person.' })
export class PlacementPrice {
  locationId!: string;
  @Field(() => DecimalScalar, {
    description: 'Pounds a week, on the FNC basis and in the price base asked for.',
  })
  weekly!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The modelled price on the same basis; null where there is none for its year, and where the price as recorded includes NHS-funded nursing care or does not say.',
  })
  modelled!: string | null;
  @Field(() => DecimalScalar, { description: 'Price less what the factors let one expect.' })
  residual!: string;
  @Field(() => DateScalar, { description: 'First day of the placement.' }) startedOn!: string;
}

export const { Connection: PlacementPriceConnection } = connectionTypes(
  PlacementPrice,
  'PlacementPrice',
  'prices of placements',
);
