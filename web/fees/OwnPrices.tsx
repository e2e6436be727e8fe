import { useQuery } from '@apollo/client/react';
import type { NamedArea } from '../areas/figure-context.js';
import { CardBoundary, ErrorNotice } from '../ui/ErrorCard.js';
import { Command, Notice } from '../ui/Notice.js';
import { Section } from '../ui/Section.js';
import { Select } from '../ui/Select.js';
import { Skeleton } from '../ui/Skeleton.js';
import { addMonths, formatDate, formatMonthRange, lastDayOf } from '../words/dates.js';
import { lastWholeMonth } from '../words/last-month.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import { AgainstModel } from './AgainstModel.js';
import { LOTS } from './benchmark-query.js';
import { Outliers } from './Outliers.js';
import { PriceYears } from './PriceYears.js';
import { BASE_KEYS, FNC_KEYS, PERIOD_KEYS, usePricesView } from './prices-view.js';
import { UnexplainedSpread } from './UnexplainedSpread.js';
import { UpliftCalculator } from './UpliftCalculator.js';
import { useBenchmarks } from './useBenchmarks.js';

/** Prices within the lots of a council, and the fee uplift worked out from them: for those whose council it is. */
export function OwnPrices({ place, canSave }: { place: NamedArea; canSave: boolean }) {
  const [view] = usePricesView();
  const { data, error, refetch } = useQuery(LOTS, { variables: { place: place.gssCode } });
  const to = lastWholeMonth(data?.area?.privateCoverage.pricesTo ?? data?.area?.coverage.homesTo ?? null);
  const from = addMonths(to, 1 - Number(view.months));
  const lots = data ? data.lots.map(({ code }) => code) : null;
  const asked = useBenchmarks({ place: place.gssCode, from, to, base: view.base, fnc: view.fnc }, lots);
  // What is paid now, whatever is chosen above: a budget follows no filter.
  const yearFrom = addMonths(to, -11);
  const paid = useBenchmarks({ place: place.gssCode, from: yearFrom, to, base: 'NOMINAL', fnc: 'NET' }, lots);
  // Where no index reaches the months, the cards stay and tell prices as agreed.
  const isUntold = Boolean(asked.untold) && view.base !== 'NOMINAL';
  const agreed = useBenchmarks(
    { place: place.gssCode, from, to, base: 'NOMINAL', fnc: view.fnc },
    isUntold ? lots : null,
  );
  const failure = error ?? asked.error ?? paid.error ?? agreed.error;
  const benchmarks = (isUntold ? agreed.benchmarks : asked.benchmarks) ?? [];
  const hasPrices = benchmarks.length > 0;
  const cards = {
    place,
    benchmarks,
    period: formatMonthRange(from, to),
    upTo: formatDate(lastDayOf(to)),
    fnc: view.fnc,
  };
  const retry = () => {
    if (error) void refetch();
    asked.retry();
    paid.retry();
    agreed.retry();
  };
  return (
    <>
      <Section id="prices" heading={PRICES_WORDS.section} text={PRICES_WORDS.sectionText}>
        <div className="atlas-card--wide" aria-busy={asked.isLoading}>
          <Choices />
          {failure !== undefined && <ErrorNotice error={failure} onRetry={retry} />}
          {!asked.benchmarks && failure === undefined && (
            <Skeleton label={LOADING_WORDS.figures} height={420} />
          )}
          {asked.benchmarks?.length === 0 &&
            (asked.untold ? (
              <Untold why={asked.untold} isAgreed={isUntold} />
            ) : (
              <NoPrices name={place.name} />
            ))}
        </div>
        {hasPrices && (
          <>
            <CardBoundary>
              <AgainstModel {...cards} />
            </CardBoundary>
            <CardBoundary>
              <UnexplainedSpread {...cards} />
            </CardBoundary>
            <CardBoundary>
              <Outliers {...cards} />
            </CardBoundary>
          </>
        )}
      </Section>
      {hasPrices && (
        <PriceYears
          place={place}
          lots={benchmarks.map(({ lot }) => lot.code)}
          view={{ to, base: isUntold ? 'NOMINAL' : view.base, fnc: view.fnc }}
        />
      )}
      {paid.benchmarks && paid.benchmarks.length > 0 && (
        <CardBoundary>
          <UpliftCalculator
            place={place}
            canSave={canSave}
            benchmarks={paid.benchmarks}
            period={{ words: formatMonthRange(yearFrom, to), to }}
          />
        </CardBoundary>
      )}
    </>
  );
}

/** Prices there are, but no index that would tell them in the pounds asked for. */
function Untold({ why, isAgreed }: { why: string; isAgreed: boolean }) {
  return (
    <Notice title={PRICES_WORDS.untold}>
      <p>{why}</p>
      {isAgreed && <p>{PRICES_WORDS.untoldAgreed}</p>}
    </Notice>
  );
}

function NoPrices({ name }: { name: string }) {
  return (
    <Notice title={PRICES_WORDS.none(name)}>
      <p>{PRICES_WORDS.noneText}</p>
      {PRICES_WORDS.commands.map((command) => (
        <Command key={command}>{command}</Command>
      ))}
    </Notice>
  );
}

function Choices() {
  const [view, setView] = usePricesView();
  const { base, bases, fnc, fncOptions, months, monthOptions, filters } = PRICES_WORDS;
  return (
    <form className="atlas-filters" aria-label={filters}>
      <Select
        label={base}
        name="base"
        value={view.base}
        options={BASE_KEYS.map((key) => ({ value: key, label: bases[key] }))}
        onChange={(value) => void setView({ base: BASE_KEYS.find((key) => key === value) })}
      />
      <Select
        label={fnc}
        name="fnc"
        value={view.fnc}
        options={FNC_KEYS.map((key) => ({ value: key, label: fncOptions[key] }))}
        onChange={(value) => void setView({ fnc: FNC_KEYS.find((key) => key === value) })}
      />
      <Select
        label={months}
        name="months"
        value={view.months}
        options={PERIOD_KEYS.map((key) => ({ value: key, label: monthOptions[key] }))}
        onChange={(value) => void setView({ months: PERIOD_KEYS.find((key) => key === value) })}
      />
    </form>
  );
}
