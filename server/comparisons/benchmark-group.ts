import { format, parseISO } from 'date-fns';
import { AreaType, ComparatorMethod } from '../areas/area-type.js';
import { type AreaBook, type AreaEntry, whenOf } from './area-book.js';
import type { BenchmarkInput } from './benchmark-input.js';
import type { NeighbourList } from './neighbour-lists.js';

/** An area that a list names and that is left out, with the reason. */
export interface Exclusion {
  readonly gssCode: string;
  readonly name: string | null;
  readonly reason: string;
}

/** Whom an area is compared with on a day. */
export interface BenchmarkGroup {
  /** PARENT: what the area lies in, as a whole. LIST: other areas together. */
  readonly kind: 'PARENT' | 'LIST';
  readonly label: string;
  /** Areas whose values make the benchmark: what the area lies in, or the members of the list. */
  readonly members: readonly AreaEntry[];
  /** Areas among which it is ranked, itself included. */
  readonly ranked: readonly AreaEntry[];
  readonly excluded: readonly Exclusion[];
  /** Why there is no benchmark; null where there is one. */
  readonly problem: string | null;
}

const PARENT_TYPES: Partial<Record<ComparatorMethod, AreaType>> = {
  [ComparatorMethod.NATION]: AreaType.COUNTRY,
  [ComparatorMethod.REGION]: AreaType.REGION,
  [ComparatorMethod.ICB]: AreaType.ICB,
};
const KINDS: Partial<Record<AreaType, string>> = {
  [AreaType.COUNTRY]: 'nation',
  [AreaType.REGION]: 'region',
  [AreaType.ICB]: 'integrated care board',
};

/** Whom a method compares an area with on a day; for NATION, REGION, ICB and lists. */
export function groupOf(
  book: AreaBook,
  area: AreaEntry,
  day: string,
  benchmark: BenchmarkInput,
  neighbours: NeighbourList | null,
): BenchmarkGroup {
  const type = PARENT_TYPES[benchmark.method];
  if (type) return parentGroup(book, area, day, type);
  const isOwn = benchmark.method === ComparatorMethod.CUSTOM_LIST;
  const list = isOwn ? { name: benchmark.name || 'Own list', codes: benchmark.areaCodes ?? [] } : neighbours;
  if (list) return listGroup(book, area, day, list);
  return nothing('LIST', 'Neighbours', `No neighbour list is loaded for ${area.name}.`);
}

function parentGroup(book: AreaBook, area: AreaEntry, day: string, type: AreaType): BenchmarkGroup {
  const kind = KINDS[type]!;
  if (area.areaType === type)
    return nothing('PARENT', area.name, `${area.name} is not compared with itself.`);
  const when = whenOf(area, day);
  const country = type === AreaType.COUNTRY ? book.countryOf(area) : undefined;
  const parents = country ? [country] : book.parentsOf(area, type, when);
  if (parents.length === 0) return nothing('PARENT', `Its ${kind}`, `${area.name} lies in no ${kind}.`);
  return {
    kind: 'PARENT',
    label: parents.map(({ name }) => name).join(' and '),
    members: parents,
    ranked: country ? book.alike(area, when) : book.besides(area, parents, when),
    excluded: [],
    problem: null,
  };
}

function listGroup(
  book: AreaBook,
  area: AreaEntry,
  day: string,
  { name, codes }: { readonly name: string; readonly codes: readonly string[] },
): BenchmarkGroup {
  const members: AreaEntry[] = [];
  const excluded: Exclusion[] = [];
  for (const code of new Set(codes)) {
    const member = book.of(code);
    const reason = whyNot(area, member, day);
    if (member && reason === null) members.push(member);
    else excluded.push({ gssCode: code, name: member?.name ?? null, reason: reason! });
  }
  const problem =
    codes.length === 0 ? 'The list names no areas.' : 'No area of the list can be compared with.';
  const isEmpty = members.length === 0;
  return {
    kind: 'LIST',
    label: name,
    members,
    ranked: isEmpty ? [] : [area, ...members],
    excluded,
    problem: isEmpty ? problem : null,
  };
}

/** Why an area of a list is left out; null where it is not. */
function whyNot(area: AreaEntry, member: AreaEntry | undefined, day: string): string | null {
  if (!member) return 'There is no such area.';
  if (member.code === area.code) return 'An area is not compared with itself.';
  if (member.isDemonstration !== area.isDemonstration)
    return 'Areas of the demonstration country and real ones are not compared.';
  if (member.nation !== area.nation) return 'It lies in another nation, with another regulator.';
  if (member.areaType !== area.areaType) return 'It is not of the same type of area.';
  return member.validTo !== null && member.validTo <= day
    ? `It was abolished on ${format(parseISO(member.validTo), 'd MMMM yyyy')}.`
    : null;
}

const nothing = (kind: BenchmarkGroup['kind'], label: string, problem: string): BenchmarkGroup => ({
  kind,
  label,
  members: [],
  ranked: [],
  excluded: [],
  problem,
});
