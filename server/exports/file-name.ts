import type { ExportFormat } from './formats.js';

/** Longer names are cut: some systems take 255 bytes for the whole path. */
const LONGEST = 100;

/**
 * A name that tells what the file holds and that every system accepts:
 * beds-per-100k-oldham-england-2020-01-to-2025-03.csv
 */
export function fileName(words: readonly string[], from: string, to: string, format: ExportFormat): string {
  const period = from === to ? from : `${from}-to-${to}`;
  const subject = slug(words.join(' ')).slice(0, LONGEST).replace(/-$/, '');
  return `${subject || 'figures'}-${period}.${format}`;
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
