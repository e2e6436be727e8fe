import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { sourceNames } from '../charts/figure-model.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { SummaryList, type Fact } from '../ui/SummaryList.js';
import { formatDate } from '../words/dates.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { careWords } from '../words/terms.js';

export const HOME_FACTS = graphql(`
  fragment HomeFacts_home on CareHome {
    cqcLocationId
    odsCode
    postcode
    brand
    regulator
    serviceType
    serviceTypes
    specialisms
    registeredFrom
    deregisteredOn
    countsTowardsSupply
    provider {
      id
      name
    }
    predecessors {
      id
      cqcLocationId
      name
    }
    successors {
      id
      cqcLocationId
      name
    }
    areas {
      id
      gssCode
      name
    }
    source {
      id
      ...ReleaseSource_release
    }
  }
`);

/** Every public fact of the home; what is not known is left out. */
export function HomeFacts(props: { home: FragmentType<typeof HOME_FACTS> }) {
  const home = readFragment(HOME_FACTS, props.home);
  const terms = HOMES_WORDS.factTerms;
  const facts: (Fact | null)[] = [
    textFact(terms.provider, home.provider?.name),
    textFact(terms.brand, home.brand),
    textFact(terms.care, careWords(home.serviceType)),
    textFact(terms.services, home.serviceTypes.join(', ')),
    textFact(terms.specialisms, home.specialisms.join(', ')),
    textFact(terms.postcode, home.postcode),
    textFact(terms.registered, formatDate(home.registeredFrom)),
    textFact(terms.deregistered, formatDate(home.deregisteredOn)),
    linksFact(terms.predecessors, home.predecessors.map(homeLink)),
    linksFact(terms.successors, home.successors.map(homeLink)),
    linksFact(
      terms.areas,
      home.areas.map((area) => ({ text: area.name, to: `/areas/${area.gssCode}` })),
    ),
    textFact(terms.counts, home.countsTowardsSupply ? HOMES_WORDS.yes : HOMES_WORDS.no),
    textFact(terms.regulator, home.regulator),
    textFact(terms.cqc, home.cqcLocationId),
    textFact(terms.ods, home.odsCode),
    textFact(terms.source, sourceNames(toSourceLines([home.source]))),
  ];
  return (
    <section aria-labelledby="facts-heading">
      <h2 className="atlas-section__heading" id="facts-heading">
        {HOMES_WORDS.facts}
      </h2>
      <SummaryList facts={facts.filter((fact) => fact !== null)} />
    </section>
  );
}

interface LinkTo {
  text: string;
  to: string;
}

function textFact(term: string, value: string | null | undefined): Fact | null {
  return value ? { term, value } : null;
}

function linksFact(term: string, links: readonly LinkTo[]): Fact | null {
  if (links.length === 0) return null;
  return {
    term,
    value: (
      <ul className="atlas-tidy-list">
        {links.map((link) => (
          <li key={link.to}>
            <Link className="govuk-link" to={link.to}>
              {link.text}
            </Link>
          </li>
        ))}
      </ul>
    ),
  };
}

function homeLink(home: { cqcLocationId: string; name: string }): LinkTo {
  return { text: `${home.name} (${home.cqcLocationId})`, to: `/care-homes/${home.cqcLocationId}` };
}
