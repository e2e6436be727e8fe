import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { AreaNavigation } from '../areas/AreaNavigation.js';
import { shortName } from '../areas/short-name.js';
import { useBenchmarks } from '../fees/useBenchmarks.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { ErrorPage } from '../ui/ErrorPage.js';
import { Notice } from '../ui/Notice.js';
import { Page } from '../ui/Page.js';
import { PageHeading } from '../ui/PageHeading.js';
import { PageSkeleton } from '../ui/PageSkeleton.js';
import { COUNCIL_WORDS } from '../words/council-words.js';
import { addMonths, lastDayOf } from '../words/dates.js';
import { lastWholeMonth } from '../words/last-month.js';
import { Changes } from './Changes.js';
import { COUNCIL_FIGURE, COUNCIL_HOME } from './council-query.js';
import { toCouncilFigures, type CouncilFigure } from './toCouncilFigures.js';
import { isWholeMonthTold, newestMonth } from './told-until.js';
import { useRatingChanges } from './useRatingChanges.js';

export const COUNCIL = graphql(`
  query Council($place: GssCode!) {
    area(by: { gssCode: $place }) {
      id
      gssCode
      name
      isDemonstration
      coverage {
        homesTo
      }
      privateCoverage {
        placementsTo
        bedReturnsTo
        pricesTo
      }
    }
    lots(commissioner: $place) {
      id
      code
    }
  }
`);

/** The council of a commissioner on one screen: six figures, and what changed in the last month. */
export function CouncilHome({ gssCode }: { gssCode: string }) {
  const council = useQuery(COUNCIL, { variables: { place: gssCode } });
  const area = council.data?.area;
  const told = area ? newestMonth(area) : null;
  const month = told ?? lastWholeMonth(null);
  const before = addMonths(month, -1);
  const yearFrom = addMonths(month, -11);
  const days = { day: lastDayOf(month), dayBefore: lastDayOf(before) };
  const home = useQuery(COUNCIL_HOME, {
    variables: {
      ...{ place: gssCode, yearFrom, month, before, ...days },
      yearFromBefore: addMonths(yearFrom, -1),
    },
    skip: told === null,
  });
  const ratings = useRatingChanges({ place: gssCode, ...days }, told === null);
  const lots = council.data ? council.data.lots.map(({ code }) => code) : null;
  const view = { place: gssCode, base: 'NOMINAL' as const, fnc: 'NET' as const };
  const prices = useBenchmarks({ ...view, from: yearFrom, to: month }, lots);
  const pricesBefore = useBenchmarks({ ...view, from: addMonths(yearFrom, -1), to: before }, lots);
  const failed = [
    { error: council.error, retry: () => void council.refetch() },
    { error: home.error, retry: () => void home.refetch() },
    ...[prices, pricesBefore, ratings],
  ].filter(({ error }) => error !== undefined);
  if (failed[0])
    return <ErrorPage error={failed[0].error} onRetry={() => failed.forEach(({ retry }) => retry())} />;
  if (area && told === null) return <NothingTold area={area} />;
  const { data } = home;
  if (!area || !data || !prices.benchmarks || !pricesBefore.benchmarks || !ratings.homes)
    return <PageSkeleton />;
  const place = { gssCode, name: shortName(area.name) };
  const figures = toCouncilFigures({
    ...{ gssCode, month, before, data, prices: prices.benchmarks, pricesBefore: pricesBefore.benchmarks },
    nursing: readFragment(COUNCIL_FIGURE, data.nursing.nodes),
    quality: readFragment(COUNCIL_FIGURE, data.quality.nodes),
  });
  return (
    <Page title={COUNCIL_WORDS.windowTitle(place.name)} crumbs={[]} isDemonstration={area.isDemonstration}>
      <PageHeading>{COUNCIL_WORDS.title(place.name)}</PageHeading>
      <AreaNavigation area={place} />
      <p className="atlas-lede govuk-!-margin-bottom-6">{COUNCIL_WORDS.lede(place.name, month)}</p>
      <Tiles figures={figures} />
      <Changes {...{ gssCode, month, data }} isTold={isWholeMonthTold(area, month)} ratings={ratings.homes} />
    </Page>
  );
}

/** Six times “not told” would say less. */
function NothingTold({ area: { gssCode, name } }: { area: { gssCode: string; name: string } }) {
  const place = { gssCode, name: shortName(name) };
  return (
    <Page title={COUNCIL_WORDS.windowTitle(place.name)} crumbs={[]}>
      <PageHeading>{COUNCIL_WORDS.title(place.name)}</PageHeading>
      <AreaNavigation area={place} />
      <Notice title={COUNCIL_WORDS.nothingTold(place.name)}>
        <p>{COUNCIL_WORDS.nothingToldText}</p>
      </Notice>
    </Page>
  );
}

function Tiles({ figures }: { figures: readonly CouncilFigure[] }) {
  return (
    <section aria-labelledby="figures-heading">
      <h2 className="govuk-visually-hidden" id="figures-heading">
        {COUNCIL_WORDS.figures}
      </h2>
      <ul className="atlas-council">
        {figures.map((figure) => (
          <li key={figure.key} className="atlas-council__tile">
            <h3>
              <Link className="govuk-link" to={figure.to}>
                {figure.label}
              </Link>
            </h3>
            <p className="atlas-council__value">{figure.value}</p>
            <p>{figure.beside}</p>
            <p>{figure.direction}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
