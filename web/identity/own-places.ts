import type { Viewer } from './useViewer.js';

type Granted = Pick<Viewer, 'audiences' | 'areaCodes' | 'areas'>;

/** The council that a commissioner begins with: the first that is theirs. Null for everybody else. */
export const ownCouncil = (viewer: Granted): string | null => placeOf(viewer, 'COMMISSIONER', 'CASSR');

/** The board, or where none is theirs the council, that an NHS partner begins with. Null for everybody else. */
export const ownBoard = (viewer: Granted): string | null => placeOf(viewer, 'ICB_PARTNER', 'ICB');

function placeOf(
  { audiences, areaCodes, areas }: Granted,
  audience: Viewer['audiences'][number],
  areaType: Viewer['areas'][number]['areaType'],
): string | null {
  if (!audiences.includes(audience)) return null;
  return areas.find((area) => area.areaType === areaType)?.gssCode ?? areaCodes[0] ?? null;
}
