import type { NamedArea } from '../areas/figure-context.js';
import { slug } from '../areas/figure-context.js';
import { shortName } from '../areas/short-name.js';
import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { LoadCommands, Notice } from '../ui/Notice.js';
import { BEDS_TODAY_WORDS, bedTypeWords } from '../words/beds-words.js';
import { formatDate } from '../words/dates.js';
import { formatCount, formatPercent, inPerCent } from '../words/numbers.js';
import { VACANCY_GROUP, type Vacancies } from './beds-query.js';

export interface VacancyCardProps {
  place: NamedArea;
  vacancies: Vacancies;
  /** The homes are the reader's own, not all of the area. */
  isOwn: boolean;
}

interface Group {
  key: string;
  label: string;
  maximum: number;
  occupied: number;
  vacantReserved: number;
  vacantAccepting: number;
  unavailable: number;
}

/** Beds that can be placed into, as homes reported them. For own homes of which none lie here: nothing. */
export function VacancyCard({ place, vacancies, isOwn }: VacancyCardProps) {
  const { homesContributing, admittableVacancies, asAt } = vacancies;
  if (homesContributing === 0) return isOwn ? null : <NoReturns place={place.name} />;
  const day = formatDate(asAt);
  const subtitle = BEDS_TODAY_WORDS.vacancySubtitle(place.name, day, homesContributing);
  const sets = [
    { label: BEDS_TODAY_WORDS.groups.bedType, groups: groupsOf(vacancies.byBedType) },
    { label: BEDS_TODAY_WORDS.groups.district, groups: groupsOf(vacancies.byDistrict) },
  ];
  const say = isOwn ? BEDS_TODAY_WORDS.ownVacancyHeadline : BEDS_TODAY_WORDS.vacancyHeadline;
  return (
    <Figure
      id="vacancies"
      isWide
      headline={say(admittableVacancies.value ?? 0, place.name, day)}
      subtitle={subtitle}
      lead={
        <ul className="atlas-comparison">
          {vacancySentences(vacancies, isOwn).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      chart={sets.map(({ label, groups }) => (
        <ChartGroup key={label} label={label}>
          <HorizontalBars
            rows={groups.map(({ key, label: name, vacantAccepting }) => ({
              ...{ key, label: name, role: 'place' as const, value: vacantAccepting },
            }))}
            format={formatCount}
            scaleTo={groups.map(({ vacantAccepting }) => vacantAccepting)}
          />
        </ChartGroup>
      ))}
      table={sets.map(({ label, groups }) => (
        <GroupTable key={label} caption={label} groups={groups} />
      ))}
      about={<AboutObservation observation={admittableVacancies} />}
      flat={{
        fileName: `vacancies-${slug(place.name)}`,
        rows: sets.flatMap(({ label, groups }) =>
          groups.map((group) => ({
            ...{ area_code: place.gssCode, area_name: place.name, by: label, key: group.key },
            ...{ name: group.label, as_at: asAt, maximum: group.maximum, occupied: group.occupied },
            ...{ vacant_reserved: group.vacantReserved, vacant_accepting: group.vacantAccepting },
            unavailable: group.unavailable,
          })),
        ),
      }}
      sources={toSourceLines(admittableVacancies.sources)}
      upTo={day}
    />
  );
}

/** How full homes are, and which returns do not count. */
export function vacancySentences(vacancies: Vacancies, isOwn: boolean): string[] {
  const { occupancy, medianHomeOccupancy, homesStale, homesContributing, homesExpected, freshDays } =
    vacancies;
  const words = BEDS_TODAY_WORDS;
  return [
    words.occupancy(
      formatPercent(inPerCent(occupancy.value)),
      formatCount(occupancy.numerator),
      formatCount(occupancy.denominator?.value),
      formatPercent(inPerCent(medianHomeOccupancy.value)),
    ),
    homesStale > 0
      ? words.stale(homesStale, isOwn ? homesStale + homesContributing : homesExpected, freshDays)
      : null,
    vacancies.homesWithoutReturn > 0 && !isOwn ? words.never(vacancies.homesWithoutReturn) : null,
    vacancies.homesOverFull > 0 ? words.overFull(vacancies.homesOverFull) : null,
  ].filter((sentence) => sentence !== null);
}

function groupsOf(fragments: Vacancies['byBedType']): Group[] {
  return readFragment(VACANCY_GROUP, fragments)
    .map(({ bedType, district, ...beds }) => ({
      key: bedType ?? district?.gssCode ?? 'none',
      label: bedType
        ? bedTypeWords(bedType)
        : district
          ? shortName(district.name)
          : BEDS_TODAY_WORDS.noDistrict,
      ...beds,
    }))
    .sort((a, b) => b.vacantAccepting - a.vacantAccepting || a.label.localeCompare(b.label, 'en-GB'));
}

function GroupTable({ caption, groups }: { caption: string; groups: readonly Group[] }) {
  const words = BEDS_TODAY_WORDS.columns;
  const column = (header: string, valueOf: (group: Group) => number) => ({
    ...{ header, isNumber: true, cell: (group: Group) => formatCount(valueOf(group)), sortBy: valueOf },
  });
  return (
    <DataTable
      caption={caption}
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        { header: words.group, cell: ({ label }) => label },
        column(words.accepting, (group) => group.vacantAccepting),
        column(words.reserved, (group) => group.vacantReserved),
        column(words.occupied, (group) => group.occupied),
        column(words.unavailable, (group) => group.unavailable),
        column(words.maximum, (group) => group.maximum),
      ]}
    />
  );
}

function NoReturns({ place }: { place: string }) {
  return (
    <div className="atlas-card--wide">
      <Notice title={BEDS_TODAY_WORDS.noReturns(place)}>
        <p>{BEDS_TODAY_WORDS.noReturnsText}</p>
        <LoadCommands commands={BEDS_TODAY_WORDS.noReturnsCommands} />
      </Notice>
    </div>
  );
}
