import { ColumnDatesScan, type ColumnDates } from '../../releases/reading/column-dates.js';
import type { Report } from '../../releases/reading/report.js';
import type { SourceTable } from '../../releases/reading/table.js';
import type { RatingsColumn } from './cqc-ratings-columns.js';
import { readDomain, readRating } from './rating-labels.js';
import type { DomainRating } from './rating-sighting.js';

/** What a first pass over a latest-ratings file tells. */
export interface RatingsScan {
  dates: ColumnDates<RatingsColumn>;
  /** Locations with an overall rating of the whole location. */
  headlines: Set<string>;
  /** Ratings of the five key questions, by location. */
  domains: Map<string, DomainRating[]>;
}

/** The file repeats each location for every service group and key question, in any order: gather before writing. */
export async function scanRatings(table: SourceTable<RatingsColumn>, report: Report): Promise<RatingsScan> {
  const dates = new ColumnDatesScan(table, ['publishedOn']);
  const headlines = new Set<string>();
  const domains = new Map<string, DomainRating[]>();
  const { locationId, group, domain, rating } = table.header.at;
  for await (const batch of table.rows()) {
    for (const { cells } of batch) {
      dates.see(cells);
      if (!isOverall(cells[group!])) continue;
      const id = (cells[locationId!] ?? '').trim();
      if (isOverall(cells[domain!])) headlines.add(id);
      else addDomain(domains, id, cells[domain!], cells[rating!]);
    }
  }
  return { dates: dates.result('DMY', report), headlines, domains };
}

/** True for the group, or the domain, that stands for the whole. */
export function isOverall(cell: string | null | undefined): boolean {
  return (cell ?? '').trim().toLowerCase() === 'overall';
}

function addDomain(domains: Map<string, DomainRating[]>, id: string, name?: string, rating?: string): void {
  const domain = readDomain(name);
  const label = readRating(rating);
  if (!domain || !label || label === 'UNKNOWN') return;
  const known = domains.get(id) ?? [];
  if (!known.some((other) => other.domain === domain)) domains.set(id, [...known, { domain, ...label }]);
}
