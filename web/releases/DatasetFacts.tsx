import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { SummaryList } from '../ui/SummaryList.js';
import { Tag } from '../ui/Tag.js';
import { DATASETS_WORDS } from '../words/datasets-words.js';
import { freshnessSentence, today } from './freshness.js';

export const DATASET_FACTS = graphql(`
  fragment DatasetFacts_dataset on Dataset {
    publisher
    homepage
    licence
    licenceUrl
    expectedFrequency
    isStale
    dueOn
    newestRelease {
      id
      version
      referenceDate
    }
  }
`);

/** Whose the data are, under which licence, and how fresh. */
export function DatasetFacts(props: { dataset: FragmentType<typeof DATASET_FACTS> }) {
  const dataset = readFragment(DATASET_FACTS, props.dataset);
  const link = (text: string, href: string | null) => <MaybeLink text={text} href={href} />;
  return (
    <SummaryList
      facts={[
        {
          term: DATASETS_WORDS.frequency,
          value: (
            <>
              {freshnessSentence(dataset, today())}{' '}
              {dataset.isStale && <Tag colour="yellow">{DATASETS_WORDS.stale}</Tag>}
            </>
          ),
        },
        { term: DATASETS_WORDS.publisher, value: link(dataset.publisher, dataset.homepage) },
        { term: DATASETS_WORDS.licence, value: link(dataset.licence, dataset.licenceUrl) },
      ]}
    />
  );
}

function MaybeLink({ href, text }: { href: string | null; text: string }) {
  if (!href) return text;
  return (
    <a className="govuk-link" rel="noreferrer" href={href}>
      {text}
    </a>
  );
}
