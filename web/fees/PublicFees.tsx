import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { PublicFeesQuery } from '../graphql/generated/graphql.js';
import { CardBoundary, ErrorNotice } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useScrollToHash } from '../ui/useScrollToHash.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { REPORTED_SERIES, type ReportedSeries } from '../metrics/reported-series.js';
import { AveragePrice } from './AveragePrice.js';
import { FeeTrend } from './FeeTrend.js';
import { FNC_RATES, FundedNursingCare } from './FundedNursingCare.js';
import { NoCosts } from './NoCosts.js';
import { PUBLIC_FEES } from './public-fees-query.js';
import { PublishedRates } from './PublishedRates.js';
import { toFeeTrend } from './toFeeTrend.js';
import { toFundedNursingCare, type FundedNursingCareModel } from './toFundedNursingCare.js';

const UNIT_COSTS = ['unit_cost_nursing_65_plus', 'unit_cost_residential_65_plus'] as const;
const FEES = ['msif_fee_with_nursing_65_plus', 'msif_fee_without_nursing_65_plus'] as const;

export interface PublicFeesProps {
  place: FramedPlace;
  /** Stands between the sentences and the figures. */
  children: ReactNode;
}

/** What is published about the cost of care here: what it cost councils, what they pay, what the NHS adds. */
export function PublicFees({ place, children }: PublicFeesProps) {
  const { data, error, refetch } = useQuery(PUBLIC_FEES, { variables: variablesOf(place) });
  useScrollToHash(data !== undefined);
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  const costs = readFragment(REPORTED_SERIES, data.costs);
  const fees = readFragment(REPORTED_SERIES, data.fees);
  const prices = readFragment(REPORTED_SERIES, data.prices);
  const nursingCare = toFundedNursingCare(nursingCareOf(data).map((year) => readFragment(FNC_RATES, year)));
  return (
    <>
      <Sentences {...{ place, costs, prices, nursingCare }} />
      {children}
      <Section id="costs" heading={FEES_WORDS.costs} text={FEES_WORDS.costsText}>
        {hasAny(costs, place) ? (
          UNIT_COSTS.map((measure) => (
            <CardBoundary key={measure}>
              <FeeTrend place={place} measure={measure} series={costs} />
            </CardBoundary>
          ))
        ) : (
          <NoCosts place={place} />
        )}
        <CardBoundary>
          <AveragePrice place={place} series={prices} />
        </CardBoundary>
      </Section>
      <Section
        id="rates"
        heading={place.areaType === 'CASSR' ? FEES_WORDS.pays : FEES_WORDS.nhs}
        text={place.areaType === 'CASSR' ? FEES_WORDS.paysText : FEES_WORDS.nhsText}
      >
        {FEES.map((measure) => (
          <CardBoundary key={measure}>
            <FeeTrend place={place} measure={measure} series={fees} />
          </CardBoundary>
        ))}
        <CardBoundary>{nursingCare && <FundedNursingCare model={nursingCare} />}</CardBoundary>
        {data.rates && (
          <CardBoundary>
            <PublishedRates place={place} list={data.rates} />
          </CardBoundary>
        )}
      </Section>
    </>
  );
}

interface SentencesProps {
  place: FramedPlace;
  costs: readonly ReportedSeries[];
  prices: readonly ReportedSeries[];
  nursingCare: FundedNursingCareModel | null;
}

/** The answer in sentences, before any chart, and how fresh it is. */
function Sentences({ place, costs, prices, nursingCare }: SentencesProps) {
  const trends = UNIT_COSTS.flatMap((measure) => toFeeTrend(costs, measure, place) ?? []);
  const average = toFeeTrend(prices, 'average_weekly_price', place);
  return (
    <>
      {[...trends, ...(average ? [average] : [])].map(({ headline }) => (
        <p key={headline} className="atlas-lede">{`${headline}.`}</p>
      ))}
      <p className="atlas-fresh">
        {FEES_WORDS.fresh(trends[0]?.model.years.at(-1) ?? null, nursingCare?.rows[0]?.year ?? null)}
      </p>
    </>
  );
}

const hasAny = (series: readonly ReportedSeries[], { gssCode }: FramedPlace) =>
  series.some(({ area, values }) => area.gssCode === gssCode && values.some((value) => value !== null));

const nursingCareOf = (data: PublicFeesQuery) => [
  ...[data.now, data.y2025, data.y2024, data.y2023, data.y2022, data.y2021, data.y2020],
  ...[data.y2019, data.y2019AtFirst, data.y2018],
];

function variablesOf({ gssCode, areaType, region, nation }: FramedPlace) {
  const areas = [gssCode, ...(region ? [region.gssCode] : []), ...(nation ? [nation.gssCode] : [])];
  return { place: gssCode, areas, to: lastMonthOfYear(new Date()), hasRates: areaType === 'CASSR' };
}

/** March in which the running financial year ends: figures of a year stand in its last month. */
function lastMonthOfYear(today: Date): string {
  return `${today.getFullYear() + (today.getMonth() < 3 ? 0 : 1)}-03`;
}
