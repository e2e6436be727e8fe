import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { OptionGroup } from '../ui/Select.js';
import { AREA_WORDS } from '../words/area-words.js';
import type { NamedArea } from './figure-context.js';
import { AREA_PARENTS, holdersOf } from './parents-of.js';
import { shortName } from './short-name.js';

/** What the filters of an area page need to know of it. */
export const AREA_FILTERS = graphql(`
  fragment AreaFilters_area on Area {
    gssCode
    ...AreaParents_area
    neighbours: comparators(method: IMPORTED_NEIGHBOURS) {
      area {
        id
        gssCode
        name
      }
    }
    inRegion: comparators(method: REGION, limit: 40) {
      area {
        id
        gssCode
        name
      }
    }
    inIcb: comparators(method: ICB, limit: 40) {
      area {
        id
        gssCode
        name
      }
    }
    coverage(asPublishedOn: $asPublishedOn) {
      bedsFrom
    }
  }
`);

interface Member {
  area: { gssCode: string; name: string };
}

type Choices = FragmentType<typeof AREA_PARENTS> & {
  neighbours: readonly Member[];
  inRegion: readonly Member[];
  inIcb: readonly Member[];
};

/** What an area can be compared with beside the country, in groups; each area stands in the first group that has it. */
export function comparatorChoices(area: Choices): OptionGroup[] {
  const words = AREA_WORDS.compareGroups;
  const seen = new Set<string>();
  const fresh = (areas: readonly Member['area'][]) =>
    areas
      .filter((candidate) => !seen.has(candidate.gssCode) && Boolean(seen.add(candidate.gssCode)))
      .map((candidate) => ({ value: candidate.gssCode, label: shortName(candidate.name) }));
  return [
    { label: words.within, options: fresh(holdersOf(readFragment(AREA_PARENTS, area))) },
    { label: words.neighbours, options: fresh(area.neighbours.map((member) => member.area)) },
    { label: words.region, options: fresh(area.inRegion.map((member) => member.area)) },
    { label: words.icb, options: fresh(area.inIcb.map((member) => member.area)) },
  ];
}

/** The chosen comparator by its code; null when the code is none of the choices. */
export function findComparator(
  area: FragmentType<typeof AREA_FILTERS>,
  code: string | null,
): NamedArea | null {
  const choices = comparatorChoices(readFragment(AREA_FILTERS, area)).flatMap((group) => group.options);
  const found = choices.find((choice) => choice.value === code);
  return found ? { gssCode: found.value, name: found.label } : null;
}
