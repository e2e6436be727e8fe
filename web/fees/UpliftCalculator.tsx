import { useQuery } from '@apollo/client/react';
import type { NamedArea } from '../areas/figure-context.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { Section } from '../ui/Section.js';
import { Skeleton } from '../ui/Skeleton.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { UPLIFT_WORDS } from '../words/uplift-words.js';
import type { LotBenchmark } from './benchmark-query.js';
import { yearAfter } from './financial-year.js';
import { presentRates } from './present-rates.js';
import { SavedUplifts } from './SavedUplifts.js';
import { openingForm } from './uplift-form.js';
import { FEE_UPLIFTS, UPLIFT, UPLIFT_START } from './uplift-query.js';
import { UpliftForm } from './UpliftForm.js';

export interface UpliftCalculatorProps {
  place: NamedArea;
  /** Only the council that pays can save. */
  canSave: boolean;
  /** What is paid now: nominal, without NHS-funded nursing care. */
  benchmarks: readonly LotBenchmark[];
  /** The months of which that is the average in words, and the last of them. */
  period: { words: string; to: string };
}

/** New rates from how the parts of a place’s cost grow: worked out by the server, saved with author and date. */
export function UpliftCalculator({ place, canSave, benchmarks, period }: UpliftCalculatorProps) {
  const start = useQuery(UPLIFT_START, { variables: { place: place.gssCode } });
  const saved = useQuery(FEE_UPLIFTS, { variables: { place: place.gssCode } });
  const isReady = start.data !== undefined || start.error !== undefined;
  // Without the published rates the means of what is paid still serve; each lot says where its rate is from.
  const rates = presentRates(benchmarks, start.data?.feeRates.rates ?? [], period);
  return (
    <Section id="uplift" heading={UPLIFT_WORDS.section} text={UPLIFT_WORDS.sectionText}>
      {isReady ? (
        <UpliftForm place={place} canSave={canSave} opening={openingForm(rates, yearToCome(period.to))} />
      ) : (
        <Skeleton label={LOADING_WORDS.figures} height={640} />
      )}
      <div className="atlas-card atlas-card--wide">
        <SavedUplifts
          place={place.name}
          uplifts={saved.data ? readFragment(UPLIFT, saved.data.feeUplifts) : []}
        />
      </div>
    </Section>
  );
}

/** The financial year after that of today or of the newest price, whichever is later: rates of a running year are set. */
function yearToCome(lastMonth: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const newest = `${lastMonth}-28`;
  return yearAfter(FEES_WORDS.financialYear(newest > today ? newest : today));
}
