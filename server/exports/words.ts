import type { Metric } from '../metrics/metric.js';
import { BAND_LABELS, type PopulationBand, SERVICE_TYPE_LABELS } from '../metrics/value.js';
import type { Figures } from './figures.js';

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Mar 2025" for 2025-03, or for a day of it. */
export const monthInWords = (text: string): string =>
  month.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`)).replace('Sept', 'Sep');

/** "31 March 2025" for 2025-03-31. */
export const dayInWords = (text: string): string => day.format(new Date(`${text}T00:00:00Z`));

/** Today where the server stands, YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "Registered beds per 100,000 people aged 65 and over". */
export function metricInWords({ name, byPopulationBand }: Metric, bands: readonly PopulationBand[]): string {
  return byPopulationBand && bands.length === 1 ? `${name} ${BAND_LABELS[bands[0]!]}` : name;
}

/** A list as a sentence has it; beyond the limit only how many there are. */
export function namesInWords(names: readonly string[], what: string, most = 4): string {
  if (names.length > most) return `${names.length} ${what}`;
  return names.length < 2
    ? (names[0] ?? `no ${what}`)
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The period asked for: "Jan 2020 to Mar 2025", or one month. */
export function periodInWords({ question: { from, to } }: Figures): string {
  return from === to ? monthInWords(from) : `${monthInWords(from)} to ${monthInWords(to)}`;
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The title given in the address, or what is measured. */
export function titleOf(figures: Figures): string {
  const { title, metrics, question } = figures;
  return (
    title ??
    namesInWords(
      metrics.map((metric) => metricInWords(metric, question.bands)),
      'measures',
    )
  );
}

/** Measure, places and period; the measure is left out where it is the title already. */
export function subtitleOf(figures: Figures): string {
  const { title, question, areas } = figures;
  const types = question.serviceTypes.flatMap((type) =>
    type ? [lowerFirst(SERVICE_TYPE_LABELS[type])] : [],
  );
  return [
    ...(title ? [titleOf({ ...figures, title: null })] : []),
    ...(types.length > 0 ? [upperFirst(namesInWords(types, 'types of care'))] : []),
    namesInWords(
      areas.map(({ name }) => name),
      'areas',
    ),
    periodInWords(figures),
  ].join(' · ');
}
