import type { PopulationBand, ServiceType } from '../graphql/generated/graphql.js';
import { overPeriod } from './dates.js';
import { countOf, formatCount, formatPercent, formatRate, percentChange } from './numbers.js';
import { bedsOf, peopleIn } from './terms.js';

export interface StockSentence {
  place: string;
  homes: number | null;
  beds: number | null;
  ratePer100k: number | null;
  band: PopulationBand;
  midYear: number | null;
  serviceType: ServiceType | null;
}

/** "Oldham has 44 care homes and 1,574 beds: 3,979 per 100,000 people aged 65+ (mid-2024)." */
export function stockSentence(stock: StockSentence): string | null {
  const { place, homes, beds, ratePer100k, serviceType } = stock;
  if (homes === null) return null;
  const kind = serviceType
    ? serviceType === 'CARE_HOME_WITH_NURSING'
      ? ' with nursing'
      : ' without nursing'
    : '';
  const head = `${place} has ${countOf(homes, 'care home', 'care homes')}${kind}`;
  if (beds === null) return `${head}; how many beds they have is not known.`;
  const withBeds = `${head} and ${countOf(beds, 'bed', 'beds')}`;
  if (ratePer100k === null) return `${withBeds}.`;
  const year = stock.midYear === null ? '' : ` (mid-${stock.midYear})`;
  return `${withBeds}: ${formatRate(ratePer100k)} per 100,000 ${peopleIn(stock.band)}${year}.`;
}

export interface Movement {
  place: string;
  first: number | null;
  last: number | null;
}

/** "Nursing beds in Leeds fell 4.1% in the year to October 2026; England fell 0.6%." Null without both ends. */
export function movementSentence(
  serviceType: ServiceType | null,
  place: Movement,
  against: Movement | null,
  from: string,
  to: string,
): string | null {
  const change = percentChange(place.first, place.last);
  if (change === null) return null;
  const beds = capital(bedsOf(serviceType));
  const other = against ? percentChange(against.first, against.last) : null;
  const compared = against && other !== null ? `; ${inTheOther(change, other, against.place)}` : '';
  return `${beds} in ${place.place} ${moved(change)} ${overPeriod(from, to)}${compared}.`;
}

/** "The rate of nursing beds in Oldham fell 4.1% in the 5 years to March 2025; England's fell 0.6%." */
export function rateMovement(
  serviceType: ServiceType | null,
  place: Movement,
  against: Movement | null,
  from: string,
  to: string,
): string | null {
  const change = percentChange(place.first, place.last);
  if (change === null) return null;
  const other = against ? percentChange(against.first, against.last) : null;
  const compared = against && other !== null ? `; in ${against.place} it ${moved(other)}` : '';
  return `The rate of ${bedsOf(serviceType)} in ${place.place} ${moved(change)} ${overPeriod(from, to)}${compared}`;
}

/** "Oldham has 18.0% more beds per 100,000 people aged 65+ than England" */
export function rateAgainst(
  place: string,
  rate: number | null,
  against: string,
  otherRate: number | null,
  serviceType: ServiceType | null,
  band: PopulationBand,
): string | null {
  const difference = percentChange(otherRate, rate);
  if (difference === null) return null;
  const beds = `${bedsOf(serviceType)} per 100,000 ${peopleIn(band)}`;
  if (isLevel(difference)) return `${place} has as many ${beds} as ${against}`;
  const size = formatPercent(Math.abs(difference));
  return `${place} has ${size} ${difference > 0 ? 'more' : 'fewer'} ${beds} than ${against}`;
}

export interface FlowTotals {
  opening: number;
  closing: number;
  opened: number;
  extended: number;
  closed: number;
  reduced: number;
  reclassified: number;
}

/** What made the number of beds move: the largest gain and the largest loss. */
export function flowSentence(
  place: string,
  flow: FlowTotals,
  serviceType: ServiceType | null,
  from: string,
  to: string,
): string {
  const beds = bedsOf(serviceType);
  const net = flow.closing - flow.opening;
  const gained = flow.opened + flow.extended;
  const lost = flow.closed + flow.reduced;
  const period = overPeriod(from, to);
  if (net === 0 && gained === 0 && lost === 0 && flow.reclassified === 0) {
    return `No ${beds} were added or lost in ${place} ${period}`;
  }
  const result =
    net === 0 ? `kept the same number of ${beds}` : `${net > 0 ? 'gained' : 'lost'} ${amount(net, beds)}`;
  const changed =
    flow.reclassified === 0 ? '' : `, ${formatCount(Math.abs(flow.reclassified))} changed type of care`;
  return `${place} ${result} ${period}: ${formatCount(gained)} added, ${formatCount(lost)} taken away${changed}`;
}

/** "Nursing beds per head are highest in Brindlewick and lowest in Saltmere". */
export function rangeSentence(
  within: string,
  serviceType: ServiceType | null,
  highest: { label: string; value: number },
  lowest: { label: string; value: number },
): string {
  const beds = capital(bedsOf(serviceType));
  if (highest.value === lowest.value) return `${beds} per head are the same everywhere in ${within}`;
  return `${beds} per head are highest in ${highest.label} and lowest in ${lowest.label}`;
}

function amount(net: number, beds: string): string {
  const size = Math.abs(net);
  return size === 1 ? `1 ${beds.replace(/s$/, '')}` : `${formatCount(size)} ${beds}`;
}

function inTheOther(change: number, other: number, place: string): string {
  return isLevel(change) && isLevel(other) ? `neither did those in ${place}` : `${place} ${moved(other)}`;
}

function moved(change: number): string {
  if (isLevel(change)) return 'did not change';
  return `${change > 0 ? 'rose' : 'fell'} ${formatPercent(Math.abs(change))}`;
}

/** Less than half a tenth of a per cent is written 0.0%, so it is called level. */
function isLevel(change: number): boolean {
  return Math.abs(change) < 0.05;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
