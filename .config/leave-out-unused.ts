import type { Plugin } from 'vite';

const RAMPS =
  'BrBG PRGn PiYG PuOr RdBu RdGy RdYlBu RdYlGn Spectral Blues Greens Greys Oranges Purples Reds BuGn BuPu GnBu OrRd PuBuGn PuBu PuRd RdPu YlGnBu YlGn YlOrBr YlOrRd';
const SETS = 'Category10 Accent Dark2 Paired Pastel1 Pastel2 Set1 Set2 Set3 Tableau10';
const INTERVALS =
  'Millisecond Second Minute Hour Day Week Sunday Monday Tuesday Wednesday Thursday Friday Saturday Month Year Ticks TickInterval';
const BLENDS = 'Turbo Viridis Inferno Magma Plasma Cividis Warm Cool CubehelixDefault Rainbow Sinebow';

/**
 * Parts that the chart library imports but our charts never call, a sixth of its weight: the wrappers that measure
 * the page (we measure ourselves), the Voronoi mesh (our lines have slices), the legends (our lines are named at their
 * ends), the colour schemes (ours follow what they stand for) axes of time (our months are
 * points) and its way to write numbers (we have our own). The chart page has a budget to keep.
 */
const UNUSED: Record<string, string> = {
  'react-virtualized-auto-sizer': 'export default () => null;',
  '@nivo/voronoi': stubs('Mesh', 'useVoronoiMesh', 'renderVoronoiToCanvas', 'renderVoronoiCellToCanvas'),
  'd3-scale-chromatic': [
    ...prefixed('scheme', `${RAMPS} ${SETS}`).map((name) => `export const ${name} = [[]];`),
    stubs(...prefixed('interpolate', `${RAMPS} ${BLENDS}`)),
  ].join('\n'),
  'd3-time-format': stubs('timeFormat', 'utcFormat', 'timeParse', 'utcParse'),
  'd3-format': stubs(
    ...['format', 'formatPrefix', 'formatSpecifier', 'precisionFixed', 'precisionPrefix', 'precisionRound'],
  ),
  'd3-time': stubs('timeInterval', ...['time', 'utc'].flatMap((zone) => prefixed(zone, INTERVALS))),
  'use-debounce': stubs('useDebounce'),
  '@nivo/legends': stubs('BoxLegendSvg', 'renderLegendToCanvas'),
};

const MARK = '\0unused:';

/** Puts empty stand-ins in the place of the unused parts. */
export function leaveOutUnused(): Plugin {
  return {
    name: 'leave-out-unused',
    enforce: 'pre',
    resolveId: (source) => (source in UNUSED ? MARK + source : null),
    load: (id) => (id.startsWith(MARK) ? UNUSED[id.slice(MARK.length)] : null),
  };
}

function prefixed(prefix: string, names: string): string[] {
  return names.split(' ').map((name) => prefix + name);
}

function stubs(...names: string[]): string {
  return names.map((name) => `export const ${name} = () => null;`).join('\n');
}
