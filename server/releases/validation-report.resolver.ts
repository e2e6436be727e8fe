import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../api/context.js';
import { CursorScalar } from '../api/scalars.js';
import { DatasetRelease } from './dataset-release.entity.js';
import {
  MessageSeverity,
  ValidationMessageConnection,
  ValidationReport,
  ValidationRuleCount,
} from './validation-objects.js';
import { listMessages, ruleCountLoader } from './validation-report.js';

@Resolver(() => DatasetRelease)
export class ReleaseValidationResolver {
  @FieldResolver(() => ValidationReport, {
    description:
      'What the checks found when the release was loaded. The messages row by row are for those who load data.',
  })
  validation(@Root() { key, rejectedCount, warningCount }: DatasetRelease): ValidationReport {
    return new ValidationReport(key, rejectedCount, warningCount);
  }
}

@Resolver(() => ValidationReport)
export class ValidationReportResolver {
  @FieldResolver(() => Int, { description: 'Errors found; most are the reason of a refused row.' })
  async errors(@Root() { releaseId }: ValidationReport, @Ctx() context: ApiContext): Promise<number> {
    const counts = await context.loader(ruleCountLoader).load(releaseId);
    return counts
      .filter(({ severity }) => severity === MessageSeverity.ERROR)
      .reduce((sum, { count }) => sum + count, 0);
  }

  @FieldResolver(() => [ValidationRuleCount], { description: 'How often each rule spoke, errors first.' })
  rules(@Root() { releaseId }: ValidationReport, @Ctx() context: ApiContext): Promise<ValidationRuleCount[]> {
    return context.loader(ruleCountLoader).load(releaseId);
  }

  @FieldResolver(() => ValidationMessageConnection, {
    description: 'What the checks said, in the order of the file; of a rule that spoke often the first 200.',
  })
  messages(
    @Root() { releaseId }: ValidationReport,
    @Ctx() { db }: ApiContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
    @Arg('severity', () => MessageSeverity, {
      nullable: true,
      description: 'Only those that matter this much.',
    })
    severity?: MessageSeverity,
  ) {
    return listMessages(db.pool, releaseId, severity ?? null, { first, after });
  }
}
