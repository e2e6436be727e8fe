import { Field, Float, ObjectType } from 'type-graphql';
import { ServiceType } from '../metrics/value.js';

@ObjectType({ description: 'How far the area’s figure is from another column of the same table.' })
export class PublishedComparison {
  @Field({ description: 'The item, in words.' }) itemLabel!: string;
  @Field(() => ServiceType, { nullable: true, description: 'The service type; null for the sum of both.' })
  serviceType!: ServiceType | null;
  @Field({ description: 'Whom the area is compared with.' }) againstLabel!: string;
  @Field(() => Float, { description: 'The area’s figure.' }) value!: number;
  @Field(() => Float, { description: 'The figure compared with.' }) against!: number;
  @Field(() => Float, { description: 'value − against.' }) difference!: number;
  @Field(() => Float, { description: 'The difference in per cent of the figure compared with, unrounded.' })
  percentDifference!: number;
  @Field({ description: 'In words, such as 18.0% higher than Comparators.' }) statement!: string;
}

/** What a comparison needs of a figure. */
export interface ComparableFigure {
  readonly item: string;
  readonly itemLabel: string;
  readonly subject: string | null;
  readonly subjectLabel: string;
  readonly serviceType: ServiceType | null;
  readonly value: number | null;
}

/**
 * Sets the area's figures of a table against the table's other columns, item by item; where a table has both
 * service types also their sum. Tables without other columns give none.
 */
export function comparisonsIn(figures: readonly ComparableFigure[]): PublishedComparison[] {
  const others = [
    ...new Map(figures.filter((f) => f.subject !== null).map((f) => [f.subject, f.subjectLabel])).entries(),
  ];
  return others.flatMap(([subject, label]) => {
    const pairs = figures
      .filter((f) => f.subject === null && f.value !== null)
      .flatMap((own) => {
        const other = figures.find((f) => f.subject === subject && f.item === own.item);
        return other?.value == null ? [] : [{ own, value: own.value!, against: other.value }];
      });
    const single = pairs.map(({ own, value, against }) =>
      compare(own.itemLabel, own.serviceType, label, value, against),
    );
    return [...single, ...sumOf(pairs, label)];
  });
}

function sumOf(
  pairs: readonly { own: ComparableFigure; value: number; against: number }[],
  label: string,
): PublishedComparison[] {
  const types = new Set(pairs.map(({ own }) => own.serviceType));
  if (pairs.length !== 2 || types.size !== 2 || types.has(null)) return [];
  const total = (side: 'value' | 'against') => pairs.reduce((sum, pair) => sum + pair[side], 0);
  return [
    compare('Residential and nursing care beds together', null, label, total('value'), total('against')),
  ];
}

function compare(
  itemLabel: string,
  serviceType: ServiceType | null,
  againstLabel: string,
  value: number,
  against: number,
): PublishedComparison {
  const percentDifference = (100 * (value - against)) / against;
  const size = `${Math.abs(percentDifference).toFixed(1)}%`;
  const statement =
    value === against
      ? `the same as ${againstLabel}`
      : `${size} ${value > against ? 'higher' : 'lower'} than ${againstLabel}`;
  return {
    itemLabel,
    serviceType,
    againstLabel,
    value,
    against,
    difference: value - against,
    percentDifference,
    statement,
  };
}
