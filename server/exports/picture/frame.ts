import type { Drawing } from './lines.js';
import { escapeXml, FONT, INK, QUIET, RULE, textAt, wrap } from './text.js';

/** What stands around a drawing, so that the picture explains itself wherever it is pasted. */
export interface FrameTexts {
  readonly title: string;
  /** Measure, places and period. */
  readonly subtitle: string;
  /** What a reader must not miss, one sentence each. */
  readonly notes: readonly string[];
  /** Source, licence and date. */
  readonly foot: readonly string[];
  /** What the picture shows, for those who hear it. */
  readonly description: string;
}

export const WIDTH = 960;
const MARGIN = 32;
/** Room that a drawing has. */
export const INNER_WIDTH = WIDTH - 2 * MARGIN;

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
}

/** The whole picture as an SVG document. */
export function frame(drawing: Drawing, { title, subtitle, notes, foot, description }: FrameTexts): string {
  const head = paragraphs(MARGIN + 20, [
    { text: title, size: 24, colour: INK, isBold: true },
    { text: subtitle, size: 16, colour: QUIET },
  ]);
  const top = head.end + 4;
  const below = top + drawing.height + 22;
  const tail = paragraphs(
    below + 22,
    [...notes, ...drawing.notes, ...foot].map((text) => ({ text, size: 13, colour: QUIET })),
  );
  const height = Math.ceil(tail.end + MARGIN / 2);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="${escapeXml(FONT)}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>`,
    head.svg,
    `<g transform="translate(${MARGIN} ${top})">`,
    drawing.svg,
    '</g>',
    `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${below}" y2="${below}" stroke="${RULE}"/>`,
    tail.svg,
    '</svg>',
    '',
  ].join('\n');
}

/** Texts one below the other, broken into lines; `end` is where the next thing may begin. */
function paragraphs(start: number, texts: readonly Paragraph[]): { svg: string; end: number } {
  let y = start;
  const lines: string[] = [];
  for (const { text, size, colour, isBold } of texts) {
    for (const line of wrap(text, INNER_WIDTH, size)) {
      lines.push(textAt(MARGIN, y, line, { size, colour, isBold }));
      y += size * 1.4;
    }
    y += 4;
  }
  return { svg: lines.join('\n'), end: y };
}
