import type { Viewer } from '../identity/useViewer.js';
import type { FramedPlace } from './AreaFrame.js';

/** The private parts of the product, by the rules that open them. */
export type PrivateRule = 'placements' | 'bedReturns' | 'blockBeds' | 'prices';

/**
 * Whether a viewer may ask for what stands under a rule in an area, so that a page asks for nothing that would be
 * refused. The server decides all the same.
 */
export function maySee(viewer: Viewer, rule: PrivateRule, place: FramedPlace): boolean {
  const { audiences, areaCodes } = viewer;
  if (audiences.includes('STEWARD')) return true;
  const isOwnCouncil =
    audiences.includes('COMMISSIONER') && place.areaType === 'CASSR' && areaCodes.includes(place.gssCode);
  if (isOwnCouncil) return true;
  const isOfBoard =
    (rule === 'placements' || rule === 'bedReturns') &&
    audiences.includes('ICB_PARTNER') &&
    [place.gssCode, ...place.liesWhollyIn].some((code) => areaCodes.includes(code));
  return isOfBoard;
}

/** Whether homes of a viewer's own companies may have figures here, wherever those homes are. */
export const hasOwnHomes = (viewer: Viewer): boolean => viewer.audiences.includes('PROVIDER');

/** What a home is to be known by, to say whether it is somebody's own. */
export interface HomeOfSomebody {
  readonly cqcProviderId: string | null;
  /** Codes of all areas that it lies in. */
  readonly areaCodes: readonly string[];
}

/** Whether a viewer may ask for what a home returned of its beds. The server decides all the same. */
export function maySeeReturns(viewer: Viewer, { cqcProviderId, areaCodes }: HomeOfSomebody): boolean {
  const { audiences } = viewer;
  if (audiences.includes('STEWARD')) return true;
  const isOfOwnArea = areaCodes.some((code) => viewer.areaCodes.includes(code));
  if (isOfOwnArea && (audiences.includes('COMMISSIONER') || audiences.includes('ICB_PARTNER'))) return true;
  const isOfOwnCompany = viewer.providers.some((provider) => provider.cqcProviderId === cqcProviderId);
  return hasOwnHomes(viewer) && isOfOwnCompany;
}
