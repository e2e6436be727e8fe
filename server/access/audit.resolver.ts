import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { ApiContext } from '../api/context.js';
import type { Page } from '../api/paging.js';
import { CursorScalar } from '../api/scalars.js';
import { AuditedAction, type AuditEvent, AuditEventConnection, AuditIntegrity } from './audit-objects.js';
import { auditIntegrity, auditPage } from './audit-trail.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description: 'Who read and who changed what is private, newest first. For stewards.',
  })
  auditTrail(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Cursor after which to go on.' })
    after?: string,
    @Arg('action', () => AuditedAction, { nullable: true, description: 'Only this.' }) action?: AuditedAction,
    @Arg('actor', () => String, { nullable: true, description: 'Only what this actor did.' }) actor?: string,
  ): Promise<Page<AuditEvent>> {
    const filter = { action: action ?? null, actor: actor ?? null };
    return context.privately('steward', [], (db) => auditPage(db, filter, { first, after }));
  }

  @Query(() => AuditIntegrity, {
    description: 'Whether the audit is as it was written: its hashes are computed again. For stewards.',
  })
  auditIntegrity(@Ctx() context: ApiContext): Promise<AuditIntegrity> {
    return context.privately('steward', [], auditIntegrity);
  }
}
