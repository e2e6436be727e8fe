import { AreaFinder } from '../areas/AreaFinder.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';

export function WelcomePage() {
  return (
    <Page
      title="Care Market Atlas"
      hero={
        <div className="atlas-hero">
          <div className="govuk-width-container">
            <PageHeading>What do you want to know about a care market?</PageHeading>
            <AreaFinder />
          </div>
        </div>
      }
    >
      <p>.</p>
    </Page>
  );
}
