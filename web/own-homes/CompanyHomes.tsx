import { LinkRow } from '../areas/LinkRow.js';
import { shortName } from '../areas/short-name.js';
import type { MyHomesQuery } from '../graphql/generated/graphql.js';
import { HomeVacancies } from '../placements/HomeVacancies.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Notice } from '../ui/Notice.js';
import { Section } from '../ui/Section.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useAllPages, type ListPage } from '../ui/useAllPages.js';
import { AREA_PAGES_WORDS } from '../words/area-pages-words.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { MY_HOMES_WORDS } from '../words/my-homes-words.js';
import { MY_HOMES, type Council, type MyHome } from './my-homes-query.js';
import { MyHomesTable } from './MyHomesTable.js';
import { councilsOf, homesSentences } from './toMyHomes.js';

/** Companies of a national size work in a hundred councils: their cards would be asked for at once. */
const COUNCILS_SHOWN = 6;
const EMPTY: ListPage<MyHome> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

const pageOf = ({ provider }: MyHomesQuery) => provider?.careHomes ?? EMPTY;

export interface CompanyHomesProps {
  company: { cqcProviderId: string; name: string };
  /** The company is the reader's only one, so the page's heading speaks of it. */
  isOnly: boolean;
}

/** The homes of a company: their free beds and ratings, and the way to the markets that they are in. */
export function CompanyHomes({ company: { cqcProviderId, name }, isOnly }: CompanyHomesProps) {
  const list = useAllPages(MY_HOMES, { provider: cqcProviderId }, pageOf);
  if (list.error !== undefined) return <ErrorNotice error={list.error} onRetry={list.retry} />;
  if (!list.answered) return <Skeleton label={LOADING_WORDS.figures} height={640} />;
  const homes = list.answered.items;
  if (homes.length === 0)
    return (
      <Notice title={MY_HOMES_WORDS.none(name)}>
        <p>{MY_HOMES_WORDS.noneText}</p>
      </Notice>
    );
  const councils = councilsOf(homes);
  return (
    <>
      {!isOnly && <h2 className="govuk-heading-l">{MY_HOMES_WORDS.titleOf(name)}</h2>}
      <div className="govuk-!-margin-bottom-6">
        {homesSentences(name, homes).map((sentence) => (
          <p key={sentence} className="atlas-lede">
            {sentence}
          </p>
        ))}
      </div>
      <FreeBeds id={cqcProviderId} councils={councils} />
      <Section id={`homes-${cqcProviderId}`} {...MY_HOMES_WORDS.list}>
        <div className="atlas-card--wide">
          <MyHomesTable caption={MY_HOMES_WORDS.caption(name)} homes={homes} />
        </div>
      </Section>
      <Market id={cqcProviderId} councils={councils} />
    </>
  );
}

function FreeBeds({ id, councils }: { id: string; councils: readonly Council[] }) {
  const shown = councils.slice(0, COUNCILS_SHOWN);
  return (
    <Section id={`beds-${id}`} {...MY_HOMES_WORDS.beds}>
      {shown.map(({ gssCode, name, coverage, privateCoverage }) => (
        <HomeVacancies
          key={gssCode}
          place={{ gssCode, name: shortName(name) }}
          day={privateCoverage.bedReturnsTo ?? coverage.homesTo ?? new Date().toISOString().slice(0, 10)}
          isOwn
          isOneOfMany
        />
      ))}
      {shown.length < councils.length && (
        <p className="govuk-body atlas-card--wide">
          {MY_HOMES_WORDS.moreCouncils(shown.length, councils.length)}
        </p>
      )}
    </Section>
  );
}

const PAGES = [
  { page: '', text: AREA_PAGES_WORDS.overview },
  { page: 'placements', text: AREA_PAGES_WORDS.placements },
  { page: 'fees', text: AREA_PAGES_WORDS.fees },
] as const;

function Market({ id, councils }: { id: string; councils: readonly Council[] }) {
  return (
    <Section id={`market-${id}`} {...MY_HOMES_WORDS.market}>
      {PAGES.map(({ page, text }) => (
        <div key={page}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{text}</h3>
          <LinkRow areas={councils} page={page} />
        </div>
      ))}
    </Section>
  );
}
