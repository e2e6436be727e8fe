import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Figures } from './figures.js';
import type { ExportFormat } from './formats.js';
import { today } from './words.js';

/** Counts up when the layout of the files changes, so that nobody keeps the old one. */
const LAYOUT = 1;

/** The entity tag of a file: of the data it rests on, what was asked, and the day that stands in it. */
export function tagOf({ publication, address }: Figures, format: ExportFormat): string {
  const parts = JSON.stringify([LAYOUT, publication.version, today(), format, address]);
  // Weak: the same figures, whatever compression makes of them on the way.
  return `W/"${createHash('sha256').update(parts).digest('base64url').slice(0, 27)}"`;
}

/** Whether the asker has this file already. */
export function isUnchanged({ headers }: Pick<Request, 'headers'>, tag: string): boolean {
  const tags = headers['if-none-match']?.split(',').map((one) => one.trim()) ?? [];
  return tags.includes('*') || tags.some((one) => one.replace(/^W\//, '') === tag.replace(/^W\//, ''));
}
