/** Words of a figure's downloads: what each file holds. */
export const DOWNLOAD_WORDS = {
  csv: 'Table in CSV format (flat file, with area codes)',
  csvHolds: 'One row for each figure, with codes: value, unit, status, caveats, numerator and denominator.',
  csvOfCard: (rows: number) =>
    `One line for each figure, ${rows} in all: area code, period, value, unit and status.`,
  ods: 'Table in ODS format (spreadsheet with title and notes)',
  xlsx: 'Table in XLSX format (spreadsheet with title and notes)',
  sheetHolds: 'A cover sheet with definitions, source, licence and symbols, and a sheet with the figures.',
  json: 'Data in JSON format (with metadata)',
  jsonHolds: 'The same figures with definitions, areas, releases and licence, for programs.',
  jsonOfCard: 'The same lines with the title, the sources and the licence beside them.',
  svg: 'Picture of the chart (SVG)',
  svgHolds: 'Sharp at any size, with title, source, licence and date in it.',
  png: 'Picture of the chart (PNG)',
  pngHolds: 'For documents and slides, with title, source, licence and date in it.',
  lasting: 'The addresses of the files stay: they always give the newest published figures.',
  failed: 'The picture could not be made. Nothing was lost; try again, or take the SVG.',
  source: (names: string, licences: string) => `Source: ${names}. Licence: ${licences}.`,
  made: (date: string, address: string) => `Care Market Atlas, made on ${date}. ${address}`,
} as const;
