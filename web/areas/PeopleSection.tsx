import type { FragmentType } from '../graphql/generated/fragment-masking.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { AREA_WORDS } from '../words/area-words.js';
import { Population, type POPULATION } from './Population.js';

/** Who lives in the area: known also where no release tells of its homes. */
export function PeopleSection({ area }: { area: FragmentType<typeof POPULATION> }) {
  return (
    <Section id="people" heading={AREA_WORDS.people} text={AREA_WORDS.peopleText}>
      <CardBoundary>
        <Population area={area} />
      </CardBoundary>
    </Section>
  );
}
