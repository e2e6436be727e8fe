import { LazyAreaFinder } from '../areas/LazyAreaFinder.js';
import { NOT_FOUND_WORDS } from '../words/not-found-words.js';
import { Page } from './Page.js';
import { PageHeading } from './PageHeading.js';

export interface NotFoundPageProps {
  /** What was looked for, in a sentence; the general words otherwise. */
  what?: string;
}

export function NotFoundPage({ what = NOT_FOUND_WORDS.page }: NotFoundPageProps) {
  return (
    <Page title={NOT_FOUND_WORDS.title} crumbs={[]}>
      <PageHeading>{NOT_FOUND_WORDS.title}</PageHeading>
      <p className="govuk-body atlas-text">{what}</p>
      <p className="govuk-body atlas-text">{NOT_FOUND_WORDS.whatToDo}</p>
      <LazyAreaFinder />
    </Page>
  );
}
