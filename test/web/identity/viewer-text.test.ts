import type { Viewer } from '../../../web/identity/useViewer.js';
import { viewerText } from '../../../web/identity/viewer-text.js';

const viewer = (parts: Partial<Viewer>): Viewer => ({
  name: null,
  audiences: ['PUBLIC'],
  areaCodes: [],
  areas: [],
  providers: [],
  signedIn: true,
  isDemonstration: false,
  ...parts,
});
const area = (name: string) => ({ __typename: 'Area' as const, id: name, name });

describe('who somebody is, in words', () => {
  it.each([
    ['Commissioner, Oldham', { audiences: ['PUBLIC', 'COMMISSIONER'], areas: [area('Oldham')] }],
    [
      'NHS partner, Greater Manchester ICB',
      { audiences: ['PUBLIC', 'ICB_PARTNER'], areas: [area('NHS Greater Manchester Integrated Care Board')] },
    ],
    ['Data steward (demonstration)', { audiences: ['PUBLIC', 'STEWARD'], isDemonstration: true }],
    [
      'Commissioner and NHS partner, 3 places',
      { audiences: ['PUBLIC', 'COMMISSIONER', 'ICB_PARTNER'], areas: ['A', 'B', 'C'].map(area) },
    ],
    ['Commissioner', { audiences: ['PUBLIC', 'COMMISSIONER'], areaCodes: ['E10009999'] }],
    ['Signed in, without a role here', {}],
  ] as [string, Partial<Viewer>][])('is “%s”', (text, parts) => {
    expect(viewerText(viewer(parts))).toBe(text);
  });
});
