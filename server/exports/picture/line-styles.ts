import { AreaType } from '../../areas/area-type.js';

/** How a line or bar is drawn, and in which colour its name is written (4.5:1 on white at least). */
export interface LineStyle {
  readonly colour: string;
  readonly text: string;
  readonly dash: string | null;
  readonly width: number;
}

/** A country is dark grey and dashed in every picture, as on the pages. */
const COUNTRY: LineStyle = { colour: '#3D3D3D', text: '#3D3D3D', dash: '6 5', width: 2 };

/** Palette of the Government Analysis Function; the first is the place that was asked for first. */
const COLOURS: readonly (readonly [colour: string, text: string])[] = [
  ['#12436D', '#12436D'],
  ['#28A197', '#17665F'],
  ['#801650', '#801650'],
  ['#F46A25', '#A8420F'],
  ['#A285D1', '#6B4BA1'],
];
/** Dashes tell the second and third round of colours apart. */
const DASHES = [null, '2 4', '10 4'] as const;

/** As many lines as can be told apart. */
export const MOST_LINES = COLOURS.length * 2;

/** A style for each series, in the order of the question. */
export function lineStyles(
  series: readonly { areaType: AreaType | null; isFirstPlace: boolean }[],
): LineStyle[] {
  const countries = series.filter(({ areaType }) => areaType === AreaType.COUNTRY).length;
  let next = 0;
  return series.map(({ areaType, isFirstPlace }) => {
    // More than one line of a country, such as one for each type of care, needs colours like any other.
    if (areaType === AreaType.COUNTRY && countries === 1 && series.length > 1) return COUNTRY;
    const [colour, text] = COLOURS[next % COLOURS.length]!;
    const dash = DASHES[Math.floor(next / COLOURS.length) % DASHES.length]!;
    next += 1;
    return { colour, text, dash, width: isFirstPlace ? 3 : 2 };
  });
}
