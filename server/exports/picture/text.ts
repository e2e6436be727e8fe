export const FONT = "'Helvetica Neue', Helvetica, Arial, sans-serif";
export const INK = '#0B0C0C';
export const QUIET = '#484949';
export const RULE = '#DDE1E5';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML takes it, in an element or an attribute; characters that XML forbids become spaces. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Room that a letter takes, as a part of the font's size: near enough to break lines and leave margins. */
const LETTER = 0.54;

/** Width of a text in pixels, roughly. */
export const widthOf = (text: string, size: number): number => text.length * size * LETTER;

/** Breaks a text at spaces into lines that fit a width. A word that is longer stands alone. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export interface TextStyle {
  readonly size?: number;
  readonly colour?: string;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; y is its baseline. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { size = 15, colour = INK, isBold = false, anchor = 'start' }: TextStyle = {},
): string {
  const weight = isBold ? ' font-weight="700"' : '';
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}"${weight}${place}>${escapeXml(text)}</text>`;
}

/** Coordinates need no more than a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;
