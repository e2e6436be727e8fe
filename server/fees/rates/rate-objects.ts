import { Field, ObjectType } from 'type-graphql';
import { DateScalar, DecimalScalar, FinancialYearScalar } from '../../api/scalars.js';
import { EmptyReason } from '../../areas/empty-reason.js';
import { FncBand, FncBasis } from '../fee-enums.js';

@ObjectType({
  description: 'A weekly rate of NHS-funded nursing care, paid by the NHS to homes with nurses in England.',
})
export class FncRate {
  @Field(() => FncBand, { description: 'Its band.' }) band!: FncBand;
  @Field(() => DateScalar, { description: 'First day on which it applies.' }) effectiveFrom!: string;
  @Field(() => DateScalar, { description: 'First day on which it no longer applies.' }) effectiveTo!: string;
  @Field(() => DateScalar, {
    description: 'Day from which it is known; after effectiveFrom where it was backdated.',
  })
  knownFrom!: string;
  @Field(() => DecimalScalar, { description: 'Pounds a week.' }) weeklyRate!: string;
  @Field({ description: 'Where it was announced.' }) source!: string;
  @Field(() => String, { nullable: true, description: 'What to mind.' }) note!: string | null;
}

@ObjectType({ description: 'Rates of NHS-funded nursing care on a day, as known on another.' })
export class FundedNursingCare {
  @Field(() => DateScalar, { description: 'The day on which the rates apply.' }) on!: string;
  @Field(() => DateScalar, { description: 'The day on which they were known so.' }) knownOn!: string;
  @Field(() => [FncRate], { description: 'The rate of each band; empty where none is known.' })
  rates!: FncRate[];
  @Field(() => EmptyReason, { nullable: true, description: 'Why there is none; null where there is one.' })
  emptyBecause!: EmptyReason | null;
}

@ObjectType({ description: 'What is paid on top of a rate.' })
export class FeeAddOn {
  @Field({ description: 'What it is for.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'How it is counted, such as per week.' }) type!:
    string | null;
  @Field(() => String, { nullable: true, description: 'How much, as published.' }) value!: string | null;
}

@ObjectType({ description: 'A weekly rate that a council publishes.' })
export class FeeRate {
  releaseId!: number;
  @Field({ description: 'The kind of care, as the council names it.' }) careCategory!: string;
  @Field({ description: 'The band of need, as the council names it.' }) band!: string;
  @Field(() => String, { nullable: true, description: 'What puts somebody into the band.' }) bandTrigger!:
    string | null;
  @Field(() => FinancialYearScalar, { description: 'The financial year for which it was set.' })
  financialYear!: string;
  @Field(() => DateScalar, { description: 'First day on which it applies.' }) effectiveFrom!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer applies; null where no end is known.',
  })
  effectiveTo!: string | null;
  @Field(() => DateScalar, { description: 'Day from which it is known.' }) knownFrom!: string;
  @Field(() => DecimalScalar, { description: 'Pounds a week, as published.' }) weeklyRate!: string;
  @Field(() => FncBasis, { description: 'Whether it includes NHS-funded nursing care.' }) fncBasis!: FncBasis;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Without NHS-funded nursing care, by the standard rate of the day; null where the source does not say or care has no nurse.',
  })
  weeklyNet!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'With NHS-funded nursing care, by the standard rate of the day; null where the source does not say or care has no nurse.',
  })
  weeklyGross!: string | null;
  @Field(() => [FeeAddOn], { description: 'What is paid on top.' }) addOns!: FeeAddOn[];
  @Field({ description: 'True where a rule keeps it out of comparisons: enhanced care below standard care.' })
  isDoubtful!: boolean;
  @Field(() => String, { nullable: true, description: 'Where it is published.' }) source!: string | null;
}

@ObjectType({ description: 'Rates that a council publishes, for a day and as known on another.' })
export class FeeRateList {
  @Field(() => DateScalar, { description: 'The day on which the rates apply.' }) effectiveOn!: string;
  @Field(() => DateScalar, { description: 'The day on which they were known so.' }) knownOn!: string;
  @Field(() => [FeeRate], { description: 'The rates by category and band.' }) rates!: FeeRate[];
  @Field(() => EmptyReason, { nullable: true, description: 'Why there is none; null where there is one.' })
  emptyBecause!: EmptyReason | null;
}
