import { addMonths, monthOf } from '../words/dates.js';

export type MetricSection = 'capacity' | 'quality' | 'people';

/** The section of an area's page that shows a measure. */
export function sectionOf(code: string): MetricSection {
  if (code === 'population') return 'people';
  return /rat(ed|ing)|good_or_better/.test(code) ? 'quality' : 'capacity';
}

/** A page that shows the measure: of the demonstration country, whose figures are always there. */
export function exampleAddress(code: string): string {
  return `/areas/D10000001#${sectionOf(code)}`;
}

/** A year of the measure for every council of the demonstration country. The end is a day, YYYY-MM-DD. */
export function exportAddress(code: string, lastDay: string): string {
  const to = monthOf(lastDay);
  const query = new URLSearchParams({
    metrics: code,
    areaType: 'CASSR',
    within: 'D92000001',
    from: addMonths(to, -11),
    to,
  });
  return `/export/figures.csv?${query}`;
}
