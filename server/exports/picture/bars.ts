import { scaleLinear } from 'd3-scale';
import { AreaType } from '../../areas/area-type.js';
import { inWords, type NumberKind } from '../number-format.js';
import type { Drawing } from './lines.js';
import type { PictureSeries } from './picture-series.js';
import { INK, QUIET, round, textAt, widthOf, wrap } from './text.js';

const ROW = 30;
const BAR = 18;
const LABEL = 15;
/** Beyond this many bars one colour is calmer than two. */
const FEW = 5;
const PLACE = '#12436D';
const COUNTRY = '#3D3D3D';
const OTHER = '#28A197';

/** Bars from zero, longest first, the value at each end. What has no value has no bar: how many is said below. */
export function drawBars(series: readonly PictureSeries[], kind: NumberKind, width: number): Drawing {
  const rows = series
    .flatMap((one) => {
      const value = one.points.at(-1)?.value ?? null;
      return value === null ? [] : [{ label: one.label, value, colour: colourOf(one, series) }];
    })
    .sort((a, b) => b.value - a.value);
  const left = Math.min(width * 0.36, Math.max(...rows.map(({ label }) => widthOf(label, LABEL))) + 16);
  const right = Math.max(...rows.map(({ value }) => widthOf(inWords(value, kind), LABEL))) + 16;
  const ends = [
    Math.min(0, ...rows.map(({ value }) => value)),
    Math.max(0, ...rows.map(({ value }) => value)),
  ];
  const x = scaleLinear(ends[0] === ends[1] ? [0, 1] : ends, [left, width - right]);
  return {
    svg: [
      ...rows.flatMap(({ label, value, colour }, i) => {
        const [start, end] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
        const middle = i * ROW + ROW / 2;
        return [
          ...nameBeside(label, left, middle),
          `<rect x="${round(start)}" y="${round(middle - BAR / 2)}" width="${round(end - start)}" height="${BAR}" fill="${colour}"/>`,
          textAt(end + 8, middle + 5, inWords(value, kind), { size: LABEL }),
        ];
      }),
      `<line x1="${round(x(0))}" x2="${round(x(0))}" y1="0" y2="${rows.length * ROW}" stroke="${QUIET}"/>`,
    ].join('\n'),
    height: rows.length * ROW + 4,
    notes: [],
  };
}

/** A colour follows its place, however many bars it has; a place alone and a long ranking are all of one. */
function colourOf({ areaType, isFirstPlace }: PictureSeries, all: readonly PictureSeries[]): string {
  if (areaType === AreaType.COUNTRY) return COUNTRY;
  const isAlone = !all.some((one) => one.isFirstPlace);
  return isFirstPlace || isAlone || all.length > FEW ? PLACE : OTHER;
}

function nameBeside(label: string, left: number, middle: number): string[] {
  const lines = wrap(label, left - 12, LABEL).slice(0, 2);
  const size = lines.length > 1 ? 13 : LABEL;
  return lines.map((text, row) =>
    textAt(left - 10, middle + 5 + (row - (lines.length - 1) / 2) * 14, text, {
      size,
      anchor: 'end',
      colour: INK,
    }),
  );
}
