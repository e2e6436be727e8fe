import { LOADING_WORDS } from '../words/loading-words.js';
import { Header } from './Header.js';
import { Skeleton } from './Skeleton.js';

/** Stands in while a page's own code or its first answer is on the way. */
export function PageSkeleton() {
  return (
    <>
      <Header />
      <div className="govuk-width-container">
        <main id="main-content" className="atlas-main">
          <Skeleton label={LOADING_WORDS.page} height={560} />
        </main>
      </div>
    </>
  );
}
