import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { AREA_WORDS } from '../words/area-words.js';
import { Population, POPULATION } from './Population.js';
import { shortName } from './short-name.js';
import { toPopulation } from './toPopulation.js';

/** Who lives in the area: known also where no release tells of its homes. Nothing where no release tells that either. */
export function PeopleSection({ area }: { area: FragmentType<typeof POPULATION> }) {
  const { gssCode, name, ...bands } = readFragment(POPULATION, area);
  const model = toPopulation({ gssCode, name: shortName(name), ...bands });
  if (!model) return null;
  return (
    <Section id="people" heading={AREA_WORDS.people} text={AREA_WORDS.peopleText}>
      <CardBoundary>
        <Population name={shortName(name)} model={model} about={bands.people65} />
      </CardBoundary>
    </Section>
  );
}
