import type { Queryable } from '../database/database.js';
import { cursorOf, type Page, pageSize, placeOf, toPage } from '../api/paging.js';
import { sqlFile } from '../database/sql-file.js';
import type { AuditedAction, AuditEvent, AuditIntegrity } from './audit-objects.js';

const trail = sqlFile(import.meta.url, './audit-trail.sql');
const integrity = sqlFile(import.meta.url, './audit-integrity.sql');

/** Which events are wanted; null: all. */
export interface AuditFilter {
  readonly action: AuditedAction | null;
  readonly actor: string | null;
}

interface Row extends Omit<AuditEvent, 'about'> {
  about: unknown;
  total: number;
}

/** Events of the audit before a number, newest first. */
export async function auditEvents(
  db: Queryable,
  { action, actor }: AuditFilter,
  before: number | null,
  limit: number,
): Promise<{ events: AuditEvent[]; total: number }> {
  const { rows } = await db.query<Row>(trail, [action, actor, before, limit]);
  const events = rows.map(({ total: _, about, ...event }) => ({ ...event, about: JSON.stringify(about) }));
  return { events, total: rows[0]?.total ?? 0 };
}

/** A page of the audit. @throws PAGE_TOO_LARGE, STALE_CURSOR */
export async function auditPage(
  db: Queryable,
  filter: AuditFilter,
  { first, after }: { first: number; after?: string | null },
): Promise<Page<AuditEvent>> {
  const list = ['audit', filter];
  const { size } = pageSize({ first });
  const before = after ? Number(placeOf(list, after)[0]) : null;
  const { events, total } = await auditEvents(db, filter, before, size + 1);
  return toPage(events.slice(0, size), ({ seq }) => cursorOf(list, [seq]), {
    totalCount: total,
    hasNextPage: events.length > size,
    hasPreviousPage: before !== null,
  });
}

/** Computes the chain of hashes again. */
export async function auditIntegrity(db: Queryable): Promise<AuditIntegrity> {
  const { rows } = await db.query<Omit<AuditIntegrity, 'isIntact'>>(integrity);
  const found = rows[0]!;
  return { ...found, isIntact: found.brokenAt === null };
}
