import { useQuery } from '@apollo/client/react';
import { AreaFinder } from '../areas/AreaFinder.js';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { Skeleton } from '../ui/Skeleton.js';
import { DATASETS_WORDS } from '../words/datasets-words.js';
import { PAGE_WORDS } from '../words/page-words.js';
import { WELCOME_WORDS } from '../words/welcome-words.js';
import { Doors } from './Doors.js';
import { Freshness } from './Freshness.js';
import { UseLinks } from './UseLinks.js';

export const WELCOME_PAGE = graphql(`
  query WelcomePage {
    datasets {
      id
      ...Freshness_dataset
    }
  }
`);

/** The first page: one question, one box, three doors, and what the answers rest on. */
export function WelcomePage() {
  const { data, error, refetch } = useQuery(WELCOME_PAGE);
  return (
    <Page title={PAGE_WORDS.service} hero={<Hero />}>
      <section aria-labelledby="doors-heading">
        <h2 className="govuk-visually-hidden" id="doors-heading">
          {WELCOME_WORDS.doorsHeading}
        </h2>
        <Doors />
      </section>
      <div className="atlas-split">
        <section aria-labelledby="fresh-heading">
          <h2 className="atlas-section__heading" id="fresh-heading">
            {DATASETS_WORDS.freshTitle}
          </h2>
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {data && <Freshness datasets={data.datasets} />}
          {!data && !error && <Skeleton height={320} />}
        </section>
        <UseLinks />
      </div>
    </Page>
  );
}

function Hero() {
  return (
    <div className="atlas-hero">
      <div className="govuk-width-container">
        <PageHeading>{WELCOME_WORDS.title}</PageHeading>
        <p>{WELCOME_WORDS.lede}</p>
        <AreaFinder hint={WELCOME_WORDS.hint} isOnBrand />
      </div>
    </div>
  );
}
