import DataLoader from 'dataloader';
import type { LoaderFactory } from '../api/context.js';
import { cursorOf, type Page, pageSize, placeOf, toPage } from '../api/paging.js';
import type { Queryable } from '../database/database.js';
import { rules } from './reading/rules.js';
import type { MessageSeverity, ValidationMessage, ValidationRuleCount } from './validation-objects.js';

/** A rule that spoke too often is kept in part, with one message that says how often it did in all. */
const countStatement = `
SELECT release_id AS release, rule, severity,
       coalesce(max(substring(message FROM '([0-9]+) in all')::int) FILTER (WHERE row_number IS NULL), count(*))::int AS count
FROM   release_message WHERE release_id = ANY ($1)
GROUP  BY release_id, rule, severity ORDER BY severity, count DESC, rule`;

/** How often each rule spoke of a release, by its number. */
export const ruleCountLoader: LoaderFactory<number, ValidationRuleCount[]> = (db) =>
  new DataLoader(async (ids: readonly number[]) => {
    const { rows } = await db.pool.query<ValidationRuleCount & { release: number }>(countStatement, [ids]);
    return ids.map((id) =>
      rows
        .filter(({ release }) => release === id)
        .map((row) => ({ ...row, description: descriptionOf(row.rule) })),
    );
  });

function descriptionOf(rule: string): string {
  return (rules as Record<string, { description: string }>)[rule]?.description ?? rule;
}

/** A page of what the checks said, in the order of the file. */
export async function listMessages(
  db: Queryable,
  releaseId: number,
  severity: MessageSeverity | null,
  page: { first: number; after?: string },
): Promise<Page<ValidationMessage>> {
  const list = { releaseId, severity };
  const { size } = pageSize(page);
  const after = page.after ? Number(placeOf(list, page.after)[0]) : -1;
  const { rows } = await db.query<
    ValidationMessage & { seq: number | null; value: string | null; total: number }
  >(
    `WITH wanted AS (SELECT * FROM release_message WHERE release_id = $1 AND ($2::text IS NULL OR severity = $2)),
          total AS (SELECT count(*)::int AS total FROM wanted)
     SELECT t.total, w.seq, w.rule, w.row_number AS "row", w.column_name AS "column", w.value, w.message, w.severity
     FROM   total t LEFT JOIN LATERAL (SELECT * FROM wanted WHERE seq > $3 ORDER BY seq LIMIT $4) w ON true
     ORDER  BY w.seq`,
    [releaseId, severity, after, size + 1],
  );
  const found = rows.filter(({ seq }) => seq !== null);
  const nodes = found
    .slice(0, size)
    .map(({ value, ...row }) => ({ ...row, message: withoutValues(row.message, value) }));
  return toPage<(typeof nodes)[number]>(nodes, ({ seq }) => cursorOf(list, [seq!]), {
    totalCount: rows[0]!.total,
    hasPreviousPage: after >= 0,
    hasNextPage: found.length > size,
  });
}

/**
 * A message without what the file holds: a cell in the wrong column may hold the name of a person, and so may examples
 * of notes.
 * @param value the cell that the message is about; null where it is about none
 */
export function withoutValues(message: string, value: string | null = null): string {
  const bare = value ? message.replaceAll(value, '…') : message;
  return bare.replace(/“[^”]*”/g, '“…”').replace(/, e\.g\. .*$/s, '.');
}
