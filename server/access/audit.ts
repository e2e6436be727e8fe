import type { Queryable } from '../database/database.js';
import { Audience } from './audience.js';
import type { RuleName } from './policy/rules.js';
import { audiencesOf, type Viewer } from './viewer.js';

/** What is written down of somebody. */
export type AuditAction = 'READ' | 'CHANGE' | 'REFUSED' | 'SIGN_IN' | 'SIGN_OUT';

/** Something that somebody did. */
export interface AuditNote {
  readonly viewer: Viewer;
  readonly action: AuditAction;
  readonly rule: RuleName | null;
  /** What it was about, in codes; never what was answered. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
}

/** Adds to the audit. Within a transaction it comes last: others wait for its end. */
export async function audit(
  db: Queryable,
  { viewer, action, rule, about, requestId }: AuditNote,
): Promise<void> {
  const audiences = audiencesOf(viewer).filter((audience) => audience !== Audience.PUBLIC);
  await db.query('SELECT public.atlas_audit($1, $2, $3, $4, $5, $6)', [
    viewer.subject ?? 'PUBLIC',
    audiences,
    action,
    rule,
    JSON.stringify(about),
    requestId,
  ]);
}
