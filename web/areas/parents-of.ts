import { graphql } from '../graphql/generated/gql.js';
import type { AreaParents_AreaFragment } from '../graphql/generated/graphql.js';
import type { Crumb } from '../ui/Breadcrumbs.js';

export const AREA_PARENTS = graphql(`
  fragment AreaParents_area on Area {
    parents {
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

type Parent = AreaParents_AreaFragment['parents'][number];

const WIDEST_FIRST = ['COUNTRY', 'REGION', 'CASSR'];

/** The way down to an area through country, region and council; boards of the NHS overlap these and are no step of it. */
export function crumbsOf({ parents }: AreaParents_AreaFragment): Crumb[] {
  return parents
    .filter((parent) => WIDEST_FIRST.includes(parent.area.areaType) && parent.share > 0.5)
    .sort((a, b) => WIDEST_FIRST.indexOf(a.area.areaType) - WIDEST_FIRST.indexOf(b.area.areaType))
    .map(({ area }) => ({ text: area.name, to: `/areas/${area.gssCode}` }));
}

/** The areas that hold it, as things to compare it with: region first, then boards of the NHS. */
export function holdersOf({ parents }: AreaParents_AreaFragment): Parent['area'][] {
  return parents.map((parent) => parent.area).filter((area) => area.areaType !== 'COUNTRY');
}
