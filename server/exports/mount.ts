import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import { type GraphQLInputObjectType } from 'graphql';
import type { Logger } from 'pino';
import type { PrivateDoor } from '../access/private-door.js';
import { ApiContext } from '../api/context.js';
import { apiError, ErrorCode } from '../api/errors.js';
import { buildAtlasSchema } from '../graphql/schema.js';
import type { MountContext } from '../http/app.js';
import { metricCatalogue } from '../observations/metric-registry.js';
import { observationReader } from '../observations/reader.js';
import { toCsv } from './csv.js';
import { fileName } from './file-name.js';
import { askFigures, type Figures, readFigures, readSeries } from './figures.js';
import { CONTENT_TYPES, type ExportFormat, FORMATS, isFormat } from './formats.js';
import { startsWell } from './starts-well.js';
import { toJson } from './json.js';
import { checkPicture, toPicture } from './picture/picture.js';
import { readParameters } from './query-parameters.js';
import { refuse } from './refusal.js';
import { isUnchanged, tagOf } from './tag.js';
import { toWorkbook } from './workbook/workbook.js';

/** Serves figures as files at /export/figures.<format>?metrics=…&areas=…&from=…&to=… */
export function mountExports(app: Express, { db, logger }: MountContext): void {
  // The schema's own type reads the parameters: whatever a query can ask, an address can.
  const queryType = buildAtlasSchema().getType('ObservationQuery') as GraphQLInputObjectType;
  app.all('/export/figures.:format', async (request, response) => {
    try {
      const format = formatOf(request);
      const makeReader = (door: PrivateDoor) => observationReader(db.pool, metricCatalogue, door);
      const context = new ApiContext(
        db,
        metricCatalogue,
        makeReader,
        String(request.id ?? ''),
        request.viewer,
      );
      const asked = readParameters(new URL(request.originalUrl, 'http://here').searchParams, queryType);
      const figures = await askFigures(asked, request.originalUrl, context);
      await checkAccess(figures);
      if (format === 'svg') checkPicture(figures);
      await answer(request, response, figures, format);
    } catch (error) {
      fail(response, error, logger);
    }
  });
}

/** Before anything is answered, headers included: a file that is not theirs is nothing to anybody. */
async function checkAccess({ metrics, areas, context }: Figures): Promise<void> {
  const codes = areas.map(({ gssCode }) => gssCode);
  for (const rule of new Set(metrics.flatMap(({ access }) => access ?? [])))
    await context.door.check(rule, { areas: codes });
}

function formatOf({ method, params }: Request): ExportFormat {
  if (method !== 'GET' && method !== 'HEAD')
    throw apiError(ErrorCode.BAD_USER_INPUT, 'Files are fetched with GET.', { http: { status: 405 } });
  const format = String(params.format);
  if (!isFormat(format))
    throw apiError(ErrorCode.NOT_FOUND, `There is no format ${format.slice(0, 20)}.`, {
      hint: `One of ${FORMATS.join(', ')}.`,
    });
  return format;
}

async function answer(request: Request, response: Response, figures: Figures, format: ExportFormat) {
  const { publication } = figures;
  // What somebody who is signed in gets may be theirs alone: nothing on the way keeps it.
  if (figures.context.viewer.subject !== null) {
    response.setHeader('Cache-Control', 'no-store');
    return sendFile(request, response, figures, format);
  }
  const tag = tagOf(figures, format);
  response.setHeader('ETag', tag);
  if (publication.at) response.setHeader('Last-Modified', publication.at.toUTCString());
  // Anybody may keep it, and asks each time whether it still holds: a new release counts at once.
  response.setHeader('Cache-Control', 'public, no-cache');
  if (isUnchanged(request, tag)) return void response.status(304).end();
  await sendFile(request, response, figures, format);
}

async function sendFile(request: Request, response: Response, figures: Figures, format: ExportFormat) {
  const { metrics, areas, question } = figures;
  const words = [
    ...metrics.slice(0, 2).map(({ code }) => code),
    ...areas.slice(0, 2).map(({ name }) => name),
  ];
  const name = fileName(words, question.from, question.to, format);
  response.setHeader('Content-Type', CONTENT_TYPES[format]);
  // A browser shows a picture; every other file it saves.
  response.setHeader(
    'Content-Disposition',
    `${format === 'svg' ? 'inline' : 'attachment'}; filename="${name}"`,
  );
  if (request.method === 'HEAD') return void response.end();
  await send(response, figures, format);
}

async function send(response: Response, figures: Figures, format: ExportFormat): Promise<void> {
  switch (format) {
    case 'csv':
      return pipeline(toCsv(figures, await startsWell(readFigures(figures))), response);
    case 'json':
      return pipeline(toJson(figures, await startsWell(readFigures(figures))), response);
    case 'svg':
      return void response.end(await toPicture(figures, readSeries(figures)));
    default:
      return void response.end(await toWorkbook(figures, readFigures(figures), format));
  }
}

/** Once a file is on its way, a failure can only be told by breaking it off: half a file must not look whole. */
function fail(response: Response, error: unknown, logger: Logger): void {
  if (!response.headersSent) return refuse(response, error, logger);
  const hasGone = (error as { code?: string }).code === 'ERR_STREAM_PREMATURE_CLOSE';
  if (!hasGone) logger.error({ err: error }, 'a file broke off');
  response.destroy();
}
