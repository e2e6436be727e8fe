import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { ChartSamples } from './ChartSamples.js';
import { ComponentSamples } from './ComponentSamples.js';
import { StateSamples } from './StateSamples.js';

/** Every component and every state of a figure on one page: for the eye, for axe, for whoever changes them. */
export function DesignPage() {
  return (
    <Page title="Design" crumbs={[]} isDemonstration>
      <PageHeading caption="Components and states">Design</PageHeading>
      <p className="atlas-lede">
        All figures on this page are invented. Supply is told as higher and lower, never red and green.
      </p>
      <ChartSamples />
      <StateSamples />
      <ComponentSamples />
    </Page>
  );
}
