import type { PartialTheme } from '@nivo/theming';

/** What a line or bar stands for. A colour follows its thing through the whole product. */
export type Role = 'place' | 'nation' | 'comparator' | 'other';

/** Government Analysis Function palette; dashes tell lines apart where colour does not. */
export const ROLE_STYLES: Record<Role, { colour: string; dash: string | undefined; width: number }> = {
  place: { colour: '#12436D', dash: undefined, width: 3 },
  nation: { colour: '#3D3D3D', dash: '6 5', width: 2 },
  comparator: { colour: '#28A197', dash: undefined, width: 2 },
  other: { colour: '#BFBFBF', dash: undefined, width: 2 },
};

/** Text in a role's colour must reach 4.5:1, which turquoise as such does not. */
export const ROLE_TEXT: Record<Role, string> = {
  place: '#12436D',
  nation: '#3D3D3D',
  comparator: '#17665F',
  other: '#484949',
};

export const INK = '#0B0C0C';
export const QUIET = '#484949';
export const RULE = '#DDE1E5';
export const FONT = 'Helvetica Neue, Helvetica, Arial, sans-serif';

export const chartTheme: PartialTheme = {
  text: { fontFamily: FONT, fontSize: 14, fill: QUIET },
  axis: {
    ticks: { text: { fontFamily: FONT, fontSize: 14, fill: QUIET }, line: { stroke: QUIET } },
    domain: { line: { stroke: 'transparent' } },
  },
  grid: { line: { stroke: RULE, strokeWidth: 1 } },
  crosshair: { line: { stroke: QUIET, strokeWidth: 1, strokeDasharray: '2 3' } },
};
