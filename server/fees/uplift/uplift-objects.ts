import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, DecimalScalar, FinancialYearScalar, GssCodeScalar } from '../../api/scalars.js';
import { UserError } from '../../api/user-error.js';

export enum CostShareKind {
  NLW = 'NLW',
  CPI = 'CPI',
  OTHER = 'OTHER',
}
registerEnumType(CostShareKind, {
  name: 'CostShareKind',
  description: 'By what a part of the cost of a place grows.',
  valuesConfig: {
    NLW: { description: 'By the National Living Wage: staff paid at or near it.' },
    CPI: { description: 'By consumer prices.' },
    OTHER: { description: 'By a rate of its own, which must be given.' },
  },
});

@InputType({ description: 'A part of what a place costs.' })
export class CostShareInput {
  @Field({ description: 'What it is, in up to 80 characters.' }) name!: string;
  @Field(() => CostShareKind, { description: 'By what it grows.' }) kind!: CostShareKind;
  @Field(() => DecimalScalar, { description: 'Its share of the cost, 0 to 1; all together are 1.' })
  weight!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Growth in the year as a proportion, 0.067 for 6.7 per cent. Without it the loaded index of the kind is taken.',
  })
  rate?: string | null;
}

@InputType({ description: 'The rate that a lot has now.' })
export class LotRateInput {
  @Field(() => ID, { description: 'The lot, by its id or its code.' }) lotId!: string;
  @Field(() => DecimalScalar, { description: 'Pounds a week now.' }) presentWeekly!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Days on which placements of the lot will stand in the year, added up. Without it they are counted from placements.',
  })
  bedDays?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Where the present rate is from, in up to 160 characters: the months of which it is the mean price, or the year for which it is published. It is kept among the assumptions.',
  })
  presentBasis?: string | null;
}

@InputType({ description: 'The assumptions of a fee uplift.' })
export class FeeUpliftInput {
  @Field(() => GssCodeScalar, { description: 'The council that pays.' }) commissioner!: string;
  @Field(() => FinancialYearScalar, { description: 'The year of the new rates.' }) financialYear!: string;
  @Field(() => [CostShareInput], { description: 'What a place costs, part by part.' })
  shares!: CostShareInput[];
  @Field(() => [LotRateInput], { description: 'The lots and their present rates.' }) lots!: LotRateInput[];
}

@InputType({ description: 'A fee uplift to be saved.' })
export class SaveFeeUpliftInput extends FeeUpliftInput {
  @Field(() => String, { nullable: true, description: 'Comes back as it was given.' })
  clientMutationId?: string | null;
}

@ObjectType({ description: 'By how much an index grows in a financial year.' })
export class PriceGrowth {
  @Field(() => CostShareKind, { description: 'The index.' }) kind!: CostShareKind;
  @Field(() => DecimalScalar, { description: 'Growth as a proportion, to six decimals.' }) rate!: string;
  @Field({ description: 'The two values of which it is the quotient, and who publishes them.' })
  source!: string;
}

@ObjectType({ description: 'A part of what a place costs, as it was taken.' })
export class FeeUpliftShare {
  @Field({ description: 'What it is.' }) name!: string;
  @Field(() => CostShareKind, { description: 'By what it grows.' }) kind!: CostShareKind;
  @Field(() => DecimalScalar, { description: 'Its share of the cost.' }) weight!: string;
  @Field(() => DecimalScalar, { description: 'Its growth in the year, as a proportion.' }) rate!: string;
  @Field({ description: 'Where the growth is from.' }) source!: string;
}

@ObjectType({ description: 'What the uplift makes of the rate of a lot.' })
export class FeeUpliftLot {
  @Field({ description: 'Code of the lot.' }) lotCode!: string;
  @Field({ description: 'Name of the lot.' }) lotName!: string;
  @Field(() => DecimalScalar, { description: 'Pounds a week now.' }) presentWeekly!: string;
  @Field(() => DecimalScalar, { description: 'Pounds a week in the year, to the penny, halves up.' })
  newWeekly!: string;
  @Field(() => DecimalScalar, { description: 'New less present rate.' }) change!: string;
  @Field(() => DecimalScalar, { description: 'Bed-days ÷ 7, to one decimal.' }) bedWeeks!: string;
  @Field(() => DecimalScalar, { description: 'Bed-days ÷ 7 × change, in pounds.' }) budgetEffect!: string;
}

@ObjectType({ description: 'New weekly rates worked out from how the parts of their cost grow.' })
export class FeeUplift {
  commissionerCode!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Its id once saved; null for one that is only worked out.',
  })
  id!: string | null;
  @Field(() => FinancialYearScalar, { description: 'The year of the new rates.' }) financialYear!: string;
  @Field(() => DecimalScalar, { description: 'Σ weight × growth, exact, as a proportion.' }) rate!: string;
  @Field(() => [FeeUpliftShare], { description: 'The parts of the cost.' }) shares!: FeeUpliftShare[];
  @Field(() => [FeeUpliftLot], { description: 'The lots.' }) lots!: FeeUpliftLot[];
  @Field(() => DecimalScalar, { description: 'What all lots together cost more in the year, in pounds.' })
  budgetEffect!: string;
  @Field(() => [String], { description: 'What was assumed, in words.' }) assumptions!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Who saved it: a role, never a person. Null unless saved.',
  })
  author!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was saved; null unless it is.' })
  savedAt!: string | null;
}

@ObjectType({ description: 'What came of working out a fee uplift: it, or why not.' })
export class FeeUpliftResult {
  @Field(() => FeeUplift, { nullable: true, description: 'The uplift; null where the input cannot be used.' })
  uplift!: FeeUplift | null;
  @Field(() => [UserError], { description: 'What is wrong with the input.' }) userErrors!: UserError[];
}

@ObjectType({ description: 'What came of saving a fee uplift.' })
export class SaveFeeUpliftPayload extends FeeUpliftResult {
  @Field(() => String, { nullable: true, description: 'As it was given.' }) clientMutationId!: string | null;
}
