import type { RunningAtlas } from '../../support/running-atlas.js';

/** A question that the demonstration country answers: the rate of two of its areas over a year. */
export const RATES = {
  metrics: 'beds_per_100k',
  areas: 'D10000001,D92000001',
  from: '2025-10',
  to: '2026-09',
};

/** The address of a file. */
export function addressOf(format: string, question: Record<string, string>): string {
  return `/export/figures.${format}?${new URLSearchParams(question)}`;
}

/** Fetches a file that must be there. */
export async function fetchFile(
  atlas: RunningAtlas,
  format: string,
  question: Record<string, string> = RATES,
): Promise<Response> {
  const response = await fetch(atlas.at(addressOf(format, question)));
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}
