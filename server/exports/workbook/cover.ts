import { SYMBOLS } from '../../metrics/symbols.js';
import type { Metric } from '../../metrics/metric.js';
import type { Figures } from '../figures.js';
import { attribution, type Source } from '../sources.js';
import { dayInWords, namesInWords, periodInWords, subtitleOf, titleOf, today } from '../words.js';

/** A row of the cover sheet: a heading, a term with its text, or nothing. */
export type CoverRow = readonly string[];

/** Longer texts go on in the next row: sheets do not break lines of themselves. */
const LINE = 110;

/** What a reader has to know before the figures: what they are, whence they come, and what the symbols mean. */
export function coverRows(
  figures: Figures,
  sources: readonly Source[],
  notes: readonly string[],
): CoverRow[] {
  return [
    [titleOf(figures)],
    [subtitleOf(figures)],
    ...(figures.areas.some(({ isDemonstration }) => isDemonstration)
      ? [['Demonstration data: these places and homes do not exist.']]
      : []),
    ...section('About this file', [
      ['Sheets', 'Cover (this one) and Data: one row for each figure, with codes.'],
      ['Areas', namesInWords(figures.areas.map(nameWithCode), 'areas, named in the sheet Data', 10)],
      ['Period', periodInWords(figures)],
      ['Made on', dayInWords(today())],
      ['Data version', versionInWords(figures)],
      ['Address', figures.address],
    ]),
    ...figures.metrics.flatMap(metricRows),
    ...section('Sources and licence', [
      ...sources.flatMap(sourceRows),
      ['Attribution', attribution(sources)],
    ]),
    ...(notes.length > 0
      ? section(
          'Notes',
          notes.map((note, i) => [`Note ${i + 1}`, note]),
        )
      : []),
    ...section('Symbols: they stand in place of a value, or beside it in the column “symbols”', [
      ...SYMBOLS.map(({ symbol, name, meaning }) => [symbol, `${name}: ${meaning}`]),
    ]),
  ];
}

const nameWithCode = ({ name, gssCode }: { name: string; gssCode: string }) => `${name} (${gssCode})`;

function versionInWords({ publication: { version, at } }: Figures): string {
  return at ? `${version}, published ${dayInWords(today(at))}` : String(version);
}

function metricRows(metric: Metric): CoverRow[] {
  return section(`What it is: ${metric.name}`, [
    ['Code', `${metric.code}, version ${metric.version}, reviewed ${dayInWords(metric.reviewedOn)}`],
    ['Definition', metric.definition],
    ['Formula', metric.formula],
    ['Unit', metric.unit],
    ['Numerator', metric.numerator],
    ['Denominator', metric.denominator ?? 'None: a plain count'],
    ['Why it matters', metric.whyItMatters],
    ...metric.caveats.map((caveat) => ['Read with care', caveat]),
  ]);
}

function sourceRows({ dataset, releases }: Source): CoverRow[] {
  return [
    ['Source', `${dataset.name}, ${dataset.publisher}`],
    ['Releases', releases.map(({ key, version }) => `${version} (${key})`).join('; ')],
    ['Licence', [dataset.licence, dataset.licenceUrl].filter(Boolean).join(', ')],
    ...(dataset.homepage ? [['Published at', dataset.homepage]] : []),
  ];
}

function section(heading: string, rows: readonly CoverRow[]): CoverRow[] {
  return [[], [heading], ...rows.flatMap(broken)];
}

/** A term is said once, beside the first line of its text. */
function broken([term, text = '']: CoverRow): CoverRow[] {
  return wrap(text).map((line, i) => [i === 0 ? (term ?? '') : '', line]);
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
