import { Field, InputType } from 'type-graphql';
import { apiError, ErrorCode } from './errors.js';
import { YearMonthScalar } from './scalars.js';

@InputType({ description: 'A span of months, both ends included.' })
export class MonthRange {
  @Field(() => YearMonthScalar, { description: 'First month.' }) from!: string;
  @Field(() => YearMonthScalar, { description: 'Last month.' }) to!: string;
}

/** @throws BAD_USER_INPUT when the months are the wrong way round, QUERY_TOO_COSTLY when there are too many */
export function checkMonthRange({ from, to }: MonthRange, most = 360): void {
  if (from > to)
    throw apiError(ErrorCode.BAD_USER_INPUT, 'range.from is after range.to.', { argument: 'range' });
  if (monthNumber(to) - monthNumber(from) + 1 > most)
    throw apiError(ErrorCode.QUERY_TOO_COSTLY, `One query takes ${most} months at most.`, { limit: most });
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
