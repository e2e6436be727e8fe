import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar, FinancialYearScalar, YearMonthScalar } from '../api/scalars.js';
import type { HomeFilter } from './observation-reader.js';
import { financialYearOf } from './period.js';
import {
  BAND_LABELS,
  GroupBy,
  IntervalMethodName,
  type PopulationBand,
  SERVICE_TYPE_LABELS,
  type ServiceType,
  ValueFlag,
  ValueStatus,
} from './value.js';

@ObjectType({ description: 'The time that an observation speaks of.' })
export class Period {
  @Field({ description: 'In words, such as 31 March 2025 or Mar 2025.' }) label!: string;
  @Field(() => DateScalar, { description: 'First day.' }) from!: string;
  @Field(() => DateScalar, {
    description: 'Last day; the same as the first for a state of affairs on one day.',
  })
  to!: string;
  @Field(() => YearMonthScalar, { nullable: true, description: 'The month that the last day lies in.' })
  month!: string | null;
  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'The financial year that the last day lies in.',
  })
  financialYear!: string | null;
}

@ObjectType({ description: 'One grouping key of an observation.' })
export class DimensionValue {
  @Field(() => GroupBy, { description: 'Which dimension.' }) dimension!: GroupBy;
  @Field({ description: 'Its value as a code.' }) key!: string;
  @Field({ description: 'Its value in words.' }) label!: string;
}

@ObjectType({ description: 'Confidence limits at a stated level.' })
export class Interval {
  @Field(() => Float, { description: 'Lower limit, in the unit of the value.' }) lower!: number;
  @Field(() => Float, { description: 'Upper limit, in the unit of the value.' }) upper!: number;
  @Field(() => Float, { description: 'Confidence level: 0.95 or 0.998.' }) level!: number;
  @Field(() => IntervalMethodName, { description: 'How it was computed.' }) method!: IntervalMethodName;
}

/** What was observed, as the engine reads it from the database. */
export interface ObservedValue {
  metricCode: string;
  /** Null for a figure about one home. */
  areaCode: string | null;
  locationId: string | null;
  serviceType: ServiceType | null;
  band: PopulationBand | null;
  /** Further groups of homes that the value is of; empty without them. */
  group: readonly DimensionValue[];
  /** Conditions on homes that it was read under; without it there were none. */
  filter?: HomeFilter | null;
  /** First and last day, YYYY-MM-DD. */
  from: string;
  to: string;
  value: number | null;
  status: ValueStatus;
  reason: string | null;
  flags: ValueFlag[];
  numerator: number | null;
  denominator: number | null;
  midYear: number | null;
  contributing: number | null;
  expected: number | null;
  releaseIds: number[];
  /** The data version it was read under; null: the newest. */
  version: number | null;
}

@ObjectType({ description: 'One number with everything needed to defend it.' })
export class Observation {
  constructor(readonly observed: ObservedValue) {}

  @Field(() => Float, {
    nullable: true,
    description:
      'The value in the metric’s unit; null unless status is PRESENT. A true zero is 0 with status PRESENT.',
  })
  get value(): number | null {
    return this.observed.status === ValueStatus.PRESENT ? this.observed.value : null;
  }

  @Field(() => ValueStatus, {
    description: 'Whether the value is there, and if not, of what kind its absence is.',
  })
  get status(): ValueStatus {
    return this.observed.status;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why the value is absent, or what to mind when it is present.',
  })
  get statusReason(): string | null {
    return this.observed.reason;
  }

  @Field(() => [ValueFlag], { description: 'Caveats of this value.' })
  get flags(): ValueFlag[] {
    return this.observed.flags;
  }

  @Field(() => Float, { nullable: true, description: 'What was counted.' })
  get numerator(): number | null {
    return this.observed.status === ValueStatus.PRESENT ? this.observed.numerator : null;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'What the value rests on: homes or, for a reported figure, the days or trusts that reported.',
  })
  get homesContributing(): number | null {
    return this.observed.contributing;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'What it would rest on if all were known: homes, days or trusts.',
  })
  get homesExpected(): number | null {
    return this.observed.expected;
  }

  @Field(() => Period, { description: 'The time that the value speaks of.' })
  get period(): Period {
    const { from, to } = this.observed;
    return {
      label: periodLabel(from, to),
      from,
      to,
      month: to.slice(0, 7),
      financialYear: financialYearOf(to),
    };
  }

  @Field(() => [DimensionValue], {
    description: 'The groups that the value is of; empty for all homes together.',
  })
  get dimensions(): DimensionValue[] {
    return dimensionsOf(this.observed);
  }
}

/** Service type and band as grouping keys; what was not split is left out. */
export function dimensionsOf({
  serviceType,
  band,
  group,
}: Pick<ObservedValue, 'serviceType' | 'band' | 'group'>): DimensionValue[] {
  return [
    ...(serviceType
      ? [{ dimension: GroupBy.SERVICE_TYPE, key: serviceType, label: SERVICE_TYPE_LABELS[serviceType] }]
      : []),
    ...(band
      ? [{ dimension: GroupBy.POPULATION_BAND, key: band, label: `People ${BAND_LABELS[band]}` }]
      : []),
    ...group,
  ];
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

function periodLabel(from: string, to: string): string {
  const last = day.format(new Date(`${to}T00:00:00Z`));
  return from === to ? last : `${day.format(new Date(`${from}T00:00:00Z`))} to ${last}`;
}
