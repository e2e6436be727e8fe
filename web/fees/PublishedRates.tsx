import { useQuery } from '@apollo/client/react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { slug } from '../areas/figure-context.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { PublishedRates_RatesFragment } from '../graphql/generated/graphql.js';
import { AboutList } from '../metrics/AboutList.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Command, Notice } from '../ui/Notice.js';
import { Skeleton } from '../ui/Skeleton.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { formatDate } from '../words/dates.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatPence } from '../words/numbers.js';

export const PUBLISHED_RATES = graphql(`
  fragment PublishedRates_rates on FeeRateList {
    effectiveOn
    emptyBecause {
      availableFrom
      availableTo
    }
    rates {
      band
      bandTrigger
      careCategory
      effectiveFrom
      effectiveTo
      financialYear
      fncBasis
      isDoubtful
      knownFrom
      source
      weeklyNet
      weeklyRate
      addOns {
        name
        type
        value
      }
      release {
        id
        ...ReleaseSource_release
      }
    }
  }
`);

type Rate = PublishedRates_RatesFragment['rates'][number];

export interface PublishedRatesProps {
  place: FramedPlace;
  list: FragmentType<typeof PUBLISHED_RATES>;
}

export const RATES_ON = graphql(`
  query RatesOn($place: GssCode!, $on: Date!) {
    feeRates(area: { gssCode: $place }, effectiveOn: $on) {
      ...PublishedRates_rates
    }
  }
`);

/** The weekly rates that a council publishes for today, else the newest that are told; how to load them where none are. */
export function PublishedRates({ place, list }: PublishedRatesProps) {
  const { rates, effectiveOn, emptyBecause } = readFragment(PUBLISHED_RATES, list);
  const newest = emptyBecause?.availableTo ?? emptyBecause?.availableFrom ?? null;
  if (rates.length > 0) return <RatesCard place={place} rates={rates} effectiveOn={effectiveOn} />;
  return newest ? <OldRates place={place} on={newest} /> : <NoRates name={place.name} />;
}

/** The newest rates that any release tells, said to be old. */
function OldRates({ place, on }: { place: FramedPlace; on: string }) {
  const { data, error, refetch } = useQuery(RATES_ON, { variables: { place: place.gssCode, on } });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={LOADING_WORDS.figures} height={420} />;
  const { rates, effectiveOn } = readFragment(PUBLISHED_RATES, data.feeRates);
  return <RatesCard place={place} rates={rates} effectiveOn={effectiveOn} isOld />;
}

interface RatesCardProps {
  place: FramedPlace;
  rates: readonly Rate[];
  /** The day on which they apply. */
  effectiveOn: string;
  /** No newer ones are told. */
  isOld?: boolean;
}

function RatesCard({ place, rates, effectiveOn, isOld = false }: RatesCardProps) {
  const [first] = rates;
  if (!first) return <NoRates name={place.name} />;
  const subtitle = `${FEES_WORDS.ratesSubtitle(place.name)} · ${first.financialYear}`;
  const flat = new Set(rates.map((rate) => rate.weeklyRate)).size === 1;
  return (
    <Figure
      id="published-rates"
      isWide
      headline={
        isOld
          ? FEES_WORDS.oldRates(
              place.name,
              first.financialYear,
              flat ? formatPence(Number(first.weeklyRate)) : null,
              rates.length,
            )
          : flat
            ? FEES_WORDS.oneRate(
                place.name,
                formatPence(Number(first.weeklyRate)),
                formatDate(first.effectiveFrom),
              )
            : FEES_WORDS.ratesTitle(place.name, rates.length, formatDate(effectiveOn))
      }
      subtitle={subtitle}
      chart={
        <HorizontalBars
          format={formatPence}
          rows={rates.map((rate) => ({
            ...{ key: keyOf(rate), label: labelOf(rate), value: Number(rate.weeklyRate) },
            role: 'place',
          }))}
        />
      }
      table={<RateTable caption={subtitle} rates={rates} />}
      about={
        <AboutList
          entries={[
            { term: FIGURE_WORDS.definition, text: FEES_WORDS.ratesAbout },
            {
              term: FEES_WORDS.ratesColumns.source,
              list: [...new Set(rates.flatMap((rate) => rate.source ?? []))],
            },
          ]}
        />
      }
      flat={{
        fileName: `fee-rates-${slug(place.name)}`,
        rows: rates.map((rate) => ({ area_code: place.gssCode, area_name: place.name, ...toFlat(rate) })),
      }}
      sources={toSourceLines(rates.map((rate) => rate.release))}
      upTo={formatDate(effectiveOn)}
      notes={[
        ...(isOld ? [FEES_WORDS.oldRatesNote(place.name, formatDate(effectiveOn))] : []),
        FEES_WORDS.ratesNot,
        ...(rates.some((rate) => rate.isDoubtful) ? [FEES_WORDS.doubtful] : []),
      ]}
    />
  );
}

function NoRates({ name }: { name: string }) {
  return (
    <div className="atlas-card--wide">
      <Notice title={FEES_WORDS.noRates(name)}>
        <p>{FEES_WORDS.noRatesText}</p>
        <Command>{FEES_WORDS.noRatesCommand}</Command>
      </Notice>
    </div>
  );
}

function RateTable({ caption, rates }: { caption: string; rates: readonly Rate[] }) {
  const words = FEES_WORDS.ratesColumns;
  const hasAddOns = rates.some((rate) => rate.addOns.length > 0);
  return (
    <DataTable
      caption={caption}
      rows={rates}
      rowKey={keyOf}
      columns={[
        { header: words.care, cell: (rate) => labelOf(rate) + (rate.isDoubtful ? ' *' : '') },
        { header: words.weekly, isNumber: true, cell: (rate) => formatPence(Number(rate.weeklyRate)) },
        { header: words.basis, cell: (rate) => FEES_WORDS.fncBasis[rate.fncBasis] },
        {
          header: words.net,
          isNumber: true,
          cell: (rate) => formatPence(rate.weeklyNet === null ? null : Number(rate.weeklyNet)),
        },
        { header: words.from, cell: (rate) => formatDate(rate.effectiveFrom) },
        { header: words.known, cell: (rate) => formatDate(rate.knownFrom) },
        ...(hasAddOns
          ? [
              {
                header: words.addOns,
                cell: (rate: Rate) =>
                  rate.addOns
                    .map((one) => [one.name, inPounds(one.value), one.type].filter(Boolean).join(' '))
                    .join('; '),
              },
            ]
          : []),
      ]}
    />
  );
}

/** An amount that is published as a bare number is pounds: "19.40" → "£19.40". */
const inPounds = (value: string | null) =>
  value !== null && /^\d+(\.\d+)?$/.test(value) ? formatPence(Number(value)) : value;

const labelOf = (rate: Rate) => [rate.careCategory, rate.band].filter(Boolean).join(', ');
const keyOf = (rate: Rate) => `${labelOf(rate)} ${rate.effectiveFrom} ${rate.knownFrom}`;

const toFlat = (rate: Rate) => ({
  ...{ care_category: rate.careCategory, band: rate.band, weekly_rate: Number(rate.weeklyRate) },
  ...{ fnc_basis: rate.fncBasis, financial_year: rate.financialYear },
  ...{ effective_from: rate.effectiveFrom, effective_to: rate.effectiveTo, known_from: rate.knownFrom },
});
