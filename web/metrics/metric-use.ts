import { addMonths, monthOf } from '../words/dates.js';

export type MetricSection = 'capacity' | 'quality' | 'people';

/** The section of an area's page that shows a measure; null for one that is not on that page. */
export function sectionOf(code: string): MetricSection | null {
  if (code === 'population') return 'people';
  if (/rat(ed|ing)|good_or_better/.test(code)) return 'quality';
  return /beds|homes/.test(code) ? 'capacity' : null;
}

/** A page that shows the measure: of the demonstration country, whose figures are always there. */
export function exampleAddress(section: MetricSection): string {
  return `/areas/D10000001#${section}`;
}

/** A year of the measure for every council: of the demonstration country or, where homes have no part in it, of England. */
export function exportAddress(code: string, lastDay: string): string {
  const to = monthOf(lastDay);
  const query = new URLSearchParams({
    metrics: code,
    areaType: 'CASSR',
    within: sectionOf(code) ? 'D92000001' : 'E92000001',
    from: addMonths(to, -11),
    to,
  });
  return `/export/figures.csv?${query}`;
}
