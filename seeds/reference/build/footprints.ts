import { REORGANISATIONS } from './known-changes.js';
import { KNOWN_FOOTPRINTS } from './known-footprints.js';
import { cell, readSource } from './source-files.js';

/** LSOAs of an authority by the NHS area they lie in. */
export type LsoaCounts = ReadonlyMap<string, number>;
export interface Footprint {
  readonly boards: LsoaCounts;
  /** Null where the sub-ICB locations of an abolished district are not known. */
  readonly subBoards: LsoaCounts | null;
  readonly basis: string;
}

/** Tells for any council or district, past or present, how its LSOAs are spread over ICBs and sub-ICB locations. */
export function footprintReader(folder: string): (code: string) => Footprint | null {
  const counted = countedAuthorities(folder);
  const districtsOf = districtsByCounty(folder);
  const read = (code: string): Footprint | null =>
    counted.get(code) ??
    known(code, read) ??
    summed(districtsOf.get(code) ?? [], read) ??
    ofSuccessors(code, read) ??
    ofPredecessor(code, read);
  return read;
}

function countedAuthorities(folder: string): Map<string, Footprint> {
  const found = new Map<
    string,
    { boards: Map<string, number>; subBoards: Map<string, number>; basis: string }
  >();
  for (const row of readSource(folder, 'lookups/ltla24_to_subicb24_icb24_lsoa_counts.csv')) {
    const code = cell(row, 'ltla24_code');
    const entry = found.get(code) ?? { boards: new Map(), subBoards: new Map(), basis: 'LSOAs of 2021' };
    add(entry.boards, cell(row, 'icb24_code'), Number(cell(row, 'lsoas')));
    add(entry.subBoards, cell(row, 'sicbl24_code'), Number(cell(row, 'lsoas')));
    found.set(code, entry);
  }
  return found;
}

function districtsByCounty(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const row of readSource(folder, 'lookups/la_all_codes.csv')) {
    if (cell(row, 'Current') !== 'TRUE' || !cell(row, 'UTLACD').startsWith('E10')) continue;
    found.set(cell(row, 'UTLACD'), [...(found.get(cell(row, 'UTLACD')) ?? []), cell(row, 'LADCD')]);
  }
  return found;
}

function known(code: string, read: (code: string) => Footprint | null): Footprint | null {
  const parts = KNOWN_FOOTPRINTS[code];
  if (!parts) return null;
  const successor = ofSuccessors(code, read);
  const oneLocation = successor?.subBoards?.size === 1 ? successor.subBoards : null;
  return {
    boards: new Map(parts.map(({ icb, lsoas }) => [icb, lsoas ?? 1])),
    subBoards: oneLocation,
    basis: 'Part of the successor that was this district',
  };
}

function summed(codes: readonly string[], read: (code: string) => Footprint | null): Footprint | null {
  const parts = codes.map(read).filter((part) => part !== null);
  if (parts.length === 0) return null;
  const boards = new Map<string, number>();
  const subBoards = new Map<string, number>();
  for (const part of parts) {
    part.boards.forEach((lsoas, code) => add(boards, code, lsoas));
    part.subBoards?.forEach((lsoas, code) => add(subBoards, code, lsoas));
  }
  const complete = parts.every((part) => part.subBoards !== null);
  return { boards, subBoards: complete ? subBoards : null, basis: 'LSOAs of 2021, districts added up' };
}

function ofSuccessors(code: string, read: (code: string) => Footprint | null): Footprint | null {
  const successors = REORGANISATIONS.filter((change) => change.predecessors.includes(code)).flatMap(
    (change) => change.successors,
  );
  const footprint = summed(successors, read);
  if (!footprint) return null;
  const isWhole = footprint.boards.size === 1;
  // Which of several locations of its successor a former district lay in, the lookup does not say.
  const spread = code.startsWith('E07') && (footprint.subBoards?.size ?? 0) > 1 && !isRecoded(code);
  return {
    boards: footprint.boards,
    subBoards: spread ? null : footprint.subBoards,
    basis: isWhole ? 'Its successors lie wholly there' : 'LSOAs of its successors',
  };
}

/** A code of 2025, newer than the lookup: the ground is that of the code before. */
function ofPredecessor(code: string, read: (code: string) => Footprint | null): Footprint | null {
  const change = REORGANISATIONS.find(
    ({ kind, successors }) => kind === 'SAME_FOOTPRINT' && successors.includes(code),
  );
  const footprint = change ? read(change.predecessors[0] as string) : null;
  return footprint && { ...footprint, basis: 'LSOAs of the code before' };
}

function isRecoded(code: string): boolean {
  return REORGANISATIONS.some(
    ({ kind, predecessors }) => kind === 'SAME_FOOTPRINT' && predecessors.includes(code),
  );
}

function add(counts: Map<string, number>, code: string, lsoas: number): void {
  counts.set(code, (counts.get(code) ?? 0) + lsoas);
}
