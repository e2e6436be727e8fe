import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useScrollToHash } from '../ui/useScrollToHash.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { METHODS, METHODS_WORDS } from '../words/methods-words.js';
import { MeasureMethods } from './MeasureMethods.js';
import { MethodSection } from './MethodSection.js';
import { SymbolLegend } from './SymbolLegend.js';

export const METHODS_PAGE = graphql(`
  query MethodsPage {
    metrics {
      id
      ...MeasureMethods_metric
    }
    symbols {
      ...SymbolLegend_symbol
    }
  }
`);

const LINKS = [
  ...METHODS.map(({ id, title }) => ({ id, title })),
  { id: 'symbols', title: METHODS_WORDS.symbols },
  { id: 'measures', title: METHODS_WORDS.measures },
];

/** How figures are made; the measures and the marks come from the API, so that they are what it does. */
export function MethodsPage() {
  const { data, error, refetch } = useQuery(METHODS_PAGE);
  useScrollToHash(data !== undefined);
  return (
    <Page title={METHODS_WORDS.title} crumbs={[]}>
      <PageHeading>{METHODS_WORDS.title}</PageHeading>
      <p className="atlas-lede govuk-!-margin-bottom-6">{METHODS_WORDS.lede}</p>
      <div className="atlas-with-contents">
        <nav className="atlas-contents" aria-labelledby="contents-heading">
          <h2 id="contents-heading">{METHODS_WORDS.contents}</h2>
          <ul className="atlas-tidy-list">
            {LINKS.map(({ id, title }) => (
              <li key={id}>
                <a className="govuk-link" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {METHODS.map((method) => (
            <MethodSection key={method.id} method={method} />
          ))}
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton label={LOADING_WORDS.page} height={320} />}
          {data && (
            <>
              <SymbolLegend symbols={data.symbols} />
              <MeasureMethods metrics={data.metrics} />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
