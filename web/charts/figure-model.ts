/** One line of a download: flat, with codes, the same figures as chart and table. */
export type FlatRow = Readonly<Record<string, string | number | null>>;

export interface FlatTable {
  /** Without its ending. */
  fileName: string;
  rows: readonly FlatRow[];
}

/** A release behind a figure, as the foot of the card names it. */
export interface SourceLine {
  key: string;
  publisher: string;
  name: string;
  version: string;
  licence: string;
}

/** "Care directory (Care Quality Commission); Mid-year estimates (Office for National Statistics)", each once. */
export function sourceNames(sources: readonly SourceLine[]): string {
  return [...new Set(sources.map((source) => `${source.name} (${source.publisher})`))].join('; ');
}
