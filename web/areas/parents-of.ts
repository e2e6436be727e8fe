import { graphql } from '../graphql/generated/gql.js';
import type { AreaParents_AreaFragment } from '../graphql/generated/graphql.js';
import type { Crumb } from '../ui/Breadcrumbs.js';

export const AREA_PARENTS = graphql(`
  fragment AreaParents_area on Area {
    parentShares {
      share
      area {
        id
        gssCode
        name
        areaType
      }
    }
  }
`);

type Parent = AreaParents_AreaFragment['parentShares'][number];

const WIDEST_FIRST = ['REGION', 'CASSR'];

/** The way down to an area through region and council; boards of the NHS overlap these and are no step of it. */
export function crumbsOf({ parentShares }: AreaParents_AreaFragment): Crumb[] {
  return parentShares
    .filter((parent) => WIDEST_FIRST.includes(parent.area.areaType) && parent.share > 0.5)
    .sort((a, b) => WIDEST_FIRST.indexOf(a.area.areaType) - WIDEST_FIRST.indexOf(b.area.areaType))
    .map(({ area }) => ({ text: area.name, to: `/areas/${area.gssCode}` }));
}

/** The areas that hold it, as things to compare it with: region first, then boards of the NHS. */
export function holdersOf({ parentShares }: AreaParents_AreaFragment): Parent['area'][] {
  return parentShares.map((parent) => parent.area).filter((area) => area.areaType !== 'COUNTRY');
}
