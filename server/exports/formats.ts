/** The files in which figures can be had. */
export type ExportFormat = 'csv' | 'ods' | 'xlsx' | 'json' | 'svg';

/** Content-Type of each file, by its ending. */
export const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

export const FORMATS = Object.keys(CONTENT_TYPES) as ExportFormat[];

export const isFormat = (text: string): text is ExportFormat => text in CONTENT_TYPES;
