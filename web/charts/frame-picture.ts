import { FONT, INK, QUIET, RULE } from './theme.js';

/** What stands around a chart so that its picture explains itself. */
export interface PictureTexts {
  title: string;
  subtitle: string;
  /** Notes, source, licence and date, a line or more each. */
  foot: readonly string[];
}

export interface DrawnChart {
  svg: string;
  width: number;
  height: number;
}

const MARGIN = 32;
/** Width of a letter as a part of its size, near enough to break lines. */
const LETTER = 0.54;

/** A chart with its title above and its source below, as an SVG document. */
export function framePicture(chart: DrawnChart, { title, subtitle, foot }: PictureTexts): string {
  const width = Math.ceil(chart.width) + 2 * MARGIN;
  const head = paragraphs(chart.width, MARGIN + 16, [
    { text: title, size: 22, colour: INK, isBold: true },
    { text: subtitle, size: 16, colour: QUIET },
  ]);
  const rule = head.end + chart.height + 20;
  const tail = paragraphs(
    chart.width,
    rule + 22,
    foot.map((text) => ({ text, size: 13, colour: QUIET })),
  );
  const height = Math.ceil(tail.end + MARGIN / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="${escapeXml(FONT)}">`,
    `<title id="title">${escapeXml(title)}</title><desc id="desc">${escapeXml(subtitle)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    head.svg,
    `<g transform="translate(${MARGIN} ${head.end})">${chart.svg}</g>`,
    `<line x1="${MARGIN}" x2="${width - MARGIN}" y1="${rule}" y2="${rule}" stroke="${RULE}"/>`,
    tail.svg,
    '</svg>',
  ].join('\n');
}

interface Paragraph {
  text: string;
  size: number;
  colour: string;
  isBold?: boolean;
}

function paragraphs(width: number, start: number, texts: readonly Paragraph[]) {
  let y = start;
  const lines: string[] = [];
  for (const { text, size, colour, isBold } of texts) {
    for (const line of broken(text, width / (size * LETTER))) {
      const weight = isBold ? ' font-weight="700"' : '';
      lines.push(
        `<text x="${MARGIN}" y="${y}" font-size="${size}" fill="${colour}"${weight}>${escapeXml(line)}</text>`,
      );
      y += Math.round(size * 1.4);
    }
    y += 4;
  }
  return { svg: lines.join('\n'), end: y };
}

function broken(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML takes it. */
export function escapeXml(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
