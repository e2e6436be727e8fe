import type { Plugin } from 'vite';

/**
 * Parts that the chart library imports but our charts never call, a tenth of its weight: the wrappers that measure
 * the page (we measure ourselves), the Voronoi mesh (our lines have slices) and the legends (our lines are named at
 * their ends). The chart page has a budget to keep.
 */
const UNUSED: Record<string, string> = {
  'react-virtualized-auto-sizer': 'export default () => null;',
  '@nivo/voronoi': stubs('Mesh', 'useVoronoiMesh', 'renderVoronoiToCanvas', 'renderVoronoiCellToCanvas'),
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

function stubs(...names: string[]): string {
  return names.map((name) => `export const ${name} = () => null;`).join('\n');
}
