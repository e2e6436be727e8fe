import Papa from 'papaparse';
import { refuseFile } from './report.js';
import { readText, type SourceFile } from './source-file.js';

/** Records of a file in order; number is that of the first one, counted from 1 as a spreadsheet counts. */
export interface RecordBatch {
  number: number;
  records: string[][];
}

/** A record longer than this has a quote that was never closed. */
const LONGEST_RECORD = 4 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Splits a delimited text file into records, batch by batch, with one piece of the file in memory at a time. Line ends
 * may be of any kind, and mixed; the delimiter is found from the beginning of the file.
 * @throws ReleaseRefused QUOTE_UNCLOSED
 */
export async function* readCsvRecords(file: SourceFile): AsyncGenerator<RecordBatch> {
  let parser: Papa.Parser | null = null;
  let number = 1;
  let rest = '';
  for await (const piece of unixLineEnds(readText(file))) {
    rest += piece;
    parser ??= new Papa.Parser({ delimiter: guessDelimiter(rest), newline: '\n' });
    const { data, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
    rest = rest.slice(meta.cursor);
    if (rest.length > LONGEST_RECORD) throw unclosed(file, number + data.length);
    if (data.length > 0) yield { number, records: data };
    number += data.length;
  }
  if (rest === '') return;
  const last = (parser ?? new Papa.Parser({ newline: '\n' })).parse(rest, 0, false) as Papa.ParseResult<
    string[]
  >;
  if (last.errors.some(({ code }) => code === 'MissingQuotes')) throw unclosed(file, number);
  yield { number, records: last.data };
}

/** The delimiter that cuts most of the first records into the same number of cells; the comma where none does better. */
function guessDelimiter(text: string): string {
  const beginning = text.slice(0, 64 * 1024);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: regularity(beginning, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Cells of the records that have the most common number of cells, of those with more than one. */
function regularity(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50 });
  const cells = new Map<number, number>();
  for (const { length } of data) if (length > 1) cells.set(length, (cells.get(length) ?? 0) + length);
  return Math.max(0, ...cells.values());
}

/** Turns every kind of line end into a line feed; one that is cut in two between pieces is held back. */
async function* unixLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  if (held !== '') yield '\n';
}

function unclosed(file: SourceFile, number: number) {
  return refuseFile(
    'QUOTE_UNCLOSED',
    `${file.name}: a quote that is opened in record ${number} is never closed.`,
  );
}
