import { useQuery } from '@apollo/client/react';
import { sourceNames } from '../charts/figure-model.js';
import { graphql } from '../graphql/generated/gql.js';
import type { HomeReturnQuery } from '../graphql/generated/graphql.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Skeleton } from '../ui/Skeleton.js';
import { bedTypeWords } from '../words/beds-words.js';
import { formatDate, formatLongMonth } from '../words/dates.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { HOME_RETURN_WORDS } from '../words/home-return-words.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { formatCount, formatPercent, inPerCent } from '../words/numbers.js';

export const HOME_RETURN = graphql(`
  query HomeReturn($cqcLocationId: CqcLocationId!, $month: YearMonth!) {
    careHome(by: { cqcLocationId: $cqcLocationId }) {
      id
      name
      capacity(month: $month) {
        asAt
        isStale
        freshDays
        warnings
        occupancy {
          value
          numerator
          denominator {
            value
          }
        }
        admittableVacancies {
          value
        }
        lines {
          bedType
          maximum
          occupied
          vacantReserved
          vacantAccepting
          unavailable
        }
        sources {
          id
          ...ReleaseSource_release
        }
      }
    }
  }
`);

type Return = NonNullable<NonNullable<HomeReturnQuery['careHome']>['capacity']>;

export interface HomeReturnProps {
  cqcLocationId: string;
  /** The newest month that returns tell of in the home's council. */
  month: string;
}

/** The beds of a home as it returned them last, for those who may see them. */
export function HomeReturn({ cqcLocationId, month }: HomeReturnProps) {
  const { data, error, refetch } = useQuery(HOME_RETURN, { variables: { cqcLocationId, month } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={LOADING_WORDS.figures} height={240} />;
  const { name, capacity } = data.careHome ?? {};
  if (!name || !capacity) return null;
  return (
    <section className="atlas-card atlas-card--wide" aria-labelledby="return-heading">
      <h2 className="atlas-figure__headline" id="return-heading">
        {headlineOf(name, capacity, month)}
      </h2>
      {notesOf(capacity).map((note) => (
        <p key={note} className="govuk-body-s">
          {note}
        </p>
      ))}
      {capacity.lines.length > 0 && <Lines lines={capacity.lines} />}
      <p className="atlas-figure__foot">
        {capacity.sources.length > 0 && FIGURE_WORDS.source(sourceNames(toSourceLines(capacity.sources)))}
      </p>
    </section>
  );
}

function headlineOf(name: string, { asAt, admittableVacancies }: Return, month: string): string {
  return asAt === null
    ? HOME_RETURN_WORDS.none(name, formatLongMonth(month))
    : HOME_RETURN_WORDS.headline(name, admittableVacancies.value ?? 0, formatDate(asAt));
}

function notesOf({ asAt, isStale, freshDays, occupancy, warnings }: Return): string[] {
  const { value, numerator, denominator } = occupancy;
  return [
    ...(asAt !== null && value !== null
      ? [
          HOME_RETURN_WORDS.occupied(
            formatCount(numerator),
            formatCount(denominator?.value),
            formatPercent(inPerCent(value)),
          ),
        ]
      : []),
    ...(isStale ? [HOME_RETURN_WORDS.stale(freshDays)] : []),
    ...warnings,
  ];
}

function Lines({ lines }: { lines: Return['lines'] }) {
  const words = HOME_RETURN_WORDS.columns;
  const beds = (header: string, valueOf: (line: Return['lines'][number]) => number) => ({
    ...{ header, isNumber: true, cell: (line: Return['lines'][number]) => formatCount(valueOf(line)) },
  });
  return (
    <DataTable
      caption={HOME_RETURN_WORDS.caption}
      rows={lines}
      rowKey={({ bedType }) => bedType}
      columns={[
        { header: words.type, cell: ({ bedType }) => bedTypeWords(bedType) },
        beds(words.free, ({ vacantAccepting }) => vacantAccepting),
        beds(words.reserved, ({ vacantReserved }) => vacantReserved),
        beds(words.occupied, ({ occupied }) => occupied),
        beds(words.unavailable, ({ unavailable }) => unavailable),
        beds(words.maximum, ({ maximum }) => maximum),
      ]}
    />
  );
}
