import { slug, type NamedArea } from '../areas/figure-context.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import type { BedType, HomeVacanciesQuery } from '../graphql/generated/graphql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { CardBoundary, ErrorNotice } from '../ui/ErrorCard.js';
import { Select } from '../ui/Select.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useAllPages } from '../ui/useAllPages.js';
import { bedTypeWords } from '../words/beds-words.js';
import { formatDate } from '../words/dates.js';
import { HOME_BEDS_WORDS } from '../words/home-beds-words.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { formatCount } from '../words/numbers.js';
import { HOME_VACANCIES, type HomeVacancy } from './home-vacancies-query.js';
import { HomeVacancyTable } from './HomeVacancyTable.js';
import { usePlacementsView } from './placements-view.js';
import { toHomeVacancies } from './toHomeVacancies.js';

export interface HomeVacanciesProps {
  place: NamedArea;
  day: string;
  /** The homes are the reader's own, not all of the area. */
  isOwn: boolean;
  /** One of several such cards on a page: half as wide, and without a choice of its own. */
  isOneOfMany?: boolean;
}

const pageOf = ({ vacancies }: HomeVacanciesQuery) => vacancies.byHome;

/** Free beds home by home, of all types or of one; and the homes of which nothing new is told. */
export function HomeVacancies({ place, day, isOwn, isOneOfMany = false }: HomeVacanciesProps) {
  const [{ beds }] = usePlacementsView();
  const bedType = isOneOfMany ? null : beds;
  const variables = { place: place.gssCode, day, bedType };
  const list = useAllPages(HOME_VACANCIES, variables, pageOf);
  if (list.error !== undefined) return <ErrorNotice error={list.error} onRetry={list.retry} />;
  if (!list.answered) return <Skeleton label={LOADING_WORDS.figures} height={420} />;
  const { data, items, variables: asked } = list.answered;
  return (
    <CardBoundary>
      <Card
        {...{ place, isOwn, isOneOfMany, homes: items, summary: data.vacancies, isRenewing: !list.isCurrent }}
        bedType={asked.bedType ?? null}
      />
    </CardBoundary>
  );
}

interface CardProps {
  place: NamedArea;
  isOwn: boolean;
  isOneOfMany: boolean;
  homes: readonly HomeVacancy[];
  summary: HomeVacanciesQuery['vacancies'];
  bedType: BedType | null;
  isRenewing: boolean;
}

function Card({ place, isOwn, isOneOfMany, homes, summary, bedType, isRenewing }: CardProps) {
  const { asAt, freshDays, admittableVacancies } = summary;
  const day = formatDate(asAt);
  const view = { place: place.name, bedType, freshDays, isOwn };
  const { headline, sentences, bars, free } = toHomeVacancies(homes, view);
  const subtitle = HOME_BEDS_WORDS.subtitle(place.name, day);
  return (
    <Figure
      id={isOneOfMany ? `vacancies-by-home-${place.gssCode}` : 'vacancies-by-home'}
      isWide={!isOneOfMany}
      isRenewing={isRenewing}
      headline={headline}
      subtitle={subtitle}
      lead={
        <>
          {sentences.length > 0 && (
            <ul className="atlas-comparison">
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {!isOneOfMany && <BedTypeChoice told={summary.byBedType.flatMap((group) => group.bedType ?? [])} />}
        </>
      }
      chart={
        bars.length > 0 ? (
          <HorizontalBars rows={bars} format={formatCount} />
        ) : (
          <p className="govuk-body">{HOME_BEDS_WORDS.noneFree}</p>
        )
      }
      table={<HomeVacancyTable caption={subtitle} homes={homes} />}
      about={<AboutObservation observation={admittableVacancies} />}
      flat={{
        fileName: `vacancies-by-home-${slug(place.name)}`,
        rows: homes.map(({ careHome, isStale, ...beds }) => ({
          ...{ area_code: place.gssCode, area_name: place.name },
          counts: isStale === false ? 'yes' : 'no',
          ...{ location_id: careHome.cqcLocationId, home: careHome.name, as_at: beds.asAt },
          ...{ bed_type: bedType ?? 'all', maximum: beds.maximum, occupied: beds.occupied },
          ...{ vacant_reserved: beds.vacantReserved, vacant_accepting: beds.vacantAccepting },
          unavailable: beds.unavailable,
        })),
      }}
      sources={toSourceLines(admittableVacancies.sources)}
      upTo={day}
      notes={bars.length < free ? [HOME_BEDS_WORDS.undrawn(bars.length, homes.length)] : []}
    />
  );
}

/** Of which beds the card tells; it stands in the address. */
function BedTypeChoice({ told }: { told: readonly BedType[] }) {
  const [{ beds }, setView] = usePlacementsView();
  const types = [...new Set([...told, ...(beds ? [beds] : [])])];
  const options = types
    .map((type) => ({ value: type as string, label: bedTypeWords(type) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en-GB'));
  return (
    <form className="atlas-filters" aria-label={HOME_BEDS_WORDS.filters}>
      <Select
        label={HOME_BEDS_WORDS.choose}
        name="beds"
        value={beds ?? 'all'}
        options={[{ value: 'all', label: HOME_BEDS_WORDS.allTypes }, ...options]}
        onChange={(value) => void setView({ beds: types.find((type) => type === value) ?? null })}
      />
    </form>
  );
}
