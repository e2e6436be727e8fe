import type { BarRow } from '../charts/bar-model.js';
import { toBridge } from '../charts/bridge-model.js';
import type { DistributionRow } from '../charts/DistributionBar.js';
import type { SourceLine } from '../charts/figure-model.js';
import type { IntervalRow } from '../charts/IntervalRows.js';
import { toLineModel, type LineSeries } from '../charts/line-model.js';
import { monthsFromTo } from '../words/dates.js';

/** Invented figures of invented places, only to look at the components. */
const MONTHS = monthsFromTo('2020-01', '2024-12');

function wave(start: number, slope: number, ripple: number): (index: number) => number {
  return (index) => Math.round(start + slope * index + ripple * Math.sin(index / 5));
}

function line(
  key: string,
  label: string,
  role: LineSeries['role'],
  at: (index: number) => number | null,
): LineSeries {
  return {
    key,
    label,
    role,
    points: MONTHS.map((month, index) => {
      const value = at(index);
      return { month, value, status: value === null ? 'NOT_AVAILABLE' : 'PRESENT' };
    }),
  };
}

const place = wave(4600, -8, 60);

export const threeLines = toLineModel([
  line('D10000001', 'Harrowdale', 'place', place),
  line('D12000001', 'Region of the Vale and the Northern Marches', 'comparator', wave(4200, -2, 20)),
  line('D92000001', 'Demonstration', 'nation', wave(4050, -1, 10)),
]);

export const gappyLine = toLineModel([
  line('D10000001', 'Harrowdale', 'place', (index) =>
    (index > 20 && index < 32) || index === 40 ? null : place(index),
  ),
]);

export const oneMonth = toLineModel([
  line('D10000001', 'Harrowdale', 'place', (index) => (index === 30 ? 4_300 : null)),
]);

export const sixBars: BarRow[] = [
  { key: 'a', label: 'Harrowdale', role: 'place', value: 4128 },
  { key: 'b', label: 'Kestrel Bay', role: 'other', value: 4880 },
  { key: 'c', label: 'Bournemouth, Christchurch and Poole', role: 'other', value: 3920 },
  { key: 'd', label: 'Nettleford', role: 'other', value: 3610 },
  { key: 'e', label: 'Demonstration', role: 'nation', value: 4010 },
  { key: 'f', label: 'Saltmere', role: 'other', value: 0 },
];

export const manyBars: BarRow[] = Array.from({ length: 24 }, (_, index) => ({
  key: `m${index}`,
  label: `Council number ${index + 1}`,
  role: index === 7 ? 'place' : 'other',
  value: 5200 - index * 130,
}));

export const bridge = toBridge(1612, 1574, [
  { key: 'opened', label: 'Opened', change: 48 },
  { key: 'extended', label: 'Extended', change: 12 },
  { key: 'closed', label: 'Closed', change: -85 },
  { key: 'reduced', label: 'Reduced', change: -13 },
  { key: 'reclassified', label: 'Changed type', change: 0 },
]);

export const mixes: DistributionRow[] = [
  {
    key: 'place',
    label: 'Harrowdale',
    note: '44 homes',
    parts: [
      { key: 'OUTSTANDING', label: 'Outstanding', share: 4.5 },
      { key: 'GOOD', label: 'Good', share: 63.7 },
      { key: 'REQUIRES_IMPROVEMENT', label: 'Requires improvement', share: 20.5 },
      { key: 'INADEQUATE', label: 'Inadequate', share: 2.2 },
      { key: 'UNRATED', label: 'No rating', share: 9.1 },
    ],
  },
  {
    key: 'nation',
    label: 'Demonstration',
    note: '296 homes',
    parts: [
      { key: 'OUTSTANDING', label: 'Outstanding', share: 6 },
      { key: 'GOOD', label: 'Good', share: 70 },
      { key: 'REQUIRES_IMPROVEMENT', label: 'Requires improvement', share: 14 },
      { key: 'INADEQUATE', label: 'Inadequate', share: 1 },
      { key: 'UNRATED', label: 'No rating', share: 9 },
    ],
  },
];

export const shares: IntervalRow[] = [
  {
    key: 'p',
    label: 'Harrowdale',
    role: 'place',
    value: 75,
    interval: { lower: 60.6, upper: 85.4 },
    note: '30 of 40',
  },
  {
    key: 'n',
    label: 'Demonstration',
    role: 'nation',
    value: 83.6,
    interval: { lower: 78.8, upper: 87.4 },
    note: '225 of 269',
  },
  { key: 'x', label: 'Saltmere', role: 'other', value: null, interval: null, note: '0 of 0' },
];

export const sources: SourceLine[] = [
  {
    key: 'demo',
    publisher: 'Care Market Atlas',
    name: 'Demonstration country',
    version: '1',
    licence: 'Open Government Licence v3.0',
  },
];
