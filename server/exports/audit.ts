import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Express, Request, Response } from 'express';
import type { AuditEvent } from '../access/audit-objects.js';
import { auditEvents } from '../access/audit-trail.js';
import { PrivateDoor } from '../access/private-door.js';
import { PUBLIC_VIEWER } from '../access/viewer.js';
import type { Queryable } from '../database/database.js';
import type { MountContext } from '../http/app.js';
import { neutral } from './csv.js';
import { refuse } from './refusal.js';

const COLUMNS = ['seq', 'at', 'actor', 'audiences', 'action', 'rule', 'about', 'requestId', 'hash'] as const;

/** How many events are read at a time. */
const PART = 1_000;

/** Serves the whole audit at /export/audit.csv, newest first, to stewards; that it was fetched is written down in it. */
export function mountAuditExport(app: Express, { db, logger }: MountContext): void {
  app.get('/export/audit.csv', async (request: Request, response: Response) => {
    try {
      const door = new PrivateDoor(db, request.viewer ?? PUBLIC_VIEWER, String(request.id ?? ''));
      await door.read('steward', {}, async (client) => {
        response.setHeader('Content-Type', 'text/csv; charset=utf-8');
        response.setHeader('Content-Disposition', 'attachment; filename="audit.csv"');
        response.setHeader('Cache-Control', 'no-store');
        const target = stringify({ bom: true, record_delimiter: 'windows' });
        await pipeline(Readable.from(records(client)), target, response);
      });
    } catch (error) {
      if (!response.headersSent) return refuse(response, error, logger);
      logger.error({ err: error }, 'the audit broke off');
      response.destroy();
    }
  });
}

async function* records(db: Queryable): AsyncGenerator<unknown[]> {
  yield [...COLUMNS];
  let before: number | null = null;
  do {
    const { events } = await auditEvents(db, { action: null, actor: null }, before, PART);
    for (const event of events) yield COLUMNS.map((column) => neutral(cellOf(event[column])));
    before = events.length === PART ? events.at(-1)!.seq : null;
  } while (before !== null);
}

function cellOf(value: AuditEvent[(typeof COLUMNS)[number]]): string | number | null {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(' ') : value;
}
