import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { PageHeading } from '../ui/PageHeading.js';
import { AREA_PAGES_WORDS } from '../words/area-pages-words.js';
import { AREA_WORDS } from '../words/area-words.js';
import { AreaNavigation } from './AreaNavigation.js';
import { AreaSwitcher } from './AreaSwitcher.js';
import { shortName } from './short-name.js';

export const AREA_TOP = graphql(`
  fragment AreaTop_area on Area {
    gssCode
    name
    areaType
  }
`);

/** The page's heading, which names the place and the question, and the ways to its other pages and to another area. */
export function AreaTop({ area }: { area: FragmentType<typeof AREA_TOP> }) {
  const { gssCode, name, areaType } = readFragment(AREA_TOP, area);
  return (
    <>
      <div className="atlas-area-top">
        <div>
          <PageHeading caption={AREA_PAGES_WORDS.caption(areaType, gssCode)}>
            {AREA_WORDS.title(name)}
          </PageHeading>
        </div>
        <AreaSwitcher />
      </div>
      <AreaNavigation area={{ gssCode, name: shortName(name) }} />
    </>
  );
}
