import { Link } from 'react-router';
import { DataTable } from '../ui/DataTable.js';
import { Tag } from '../ui/Tag.js';
import { formatDate } from '../words/dates.js';
import { HOME_BEDS_WORDS } from '../words/home-beds-words.js';
import { formatCount } from '../words/numbers.js';
import type { HomeVacancy } from './home-vacancies-query.js';

/** Every home with its beds as it returned them. */
export function HomeVacancyTable({ caption, homes }: { caption: string; homes: readonly HomeVacancy[] }) {
  const words = HOME_BEDS_WORDS.columns;
  const beds = (header: string, valueOf: (home: HomeVacancy) => number | null) => ({
    ...{ header, isNumber: true, cell: (home: HomeVacancy) => formatCount(valueOf(home)), sortBy: valueOf },
  });
  return (
    <DataTable
      caption={caption}
      isTall={homes.length > 15}
      rows={homes}
      rowKey={({ careHome }) => careHome.id}
      columns={[
        {
          header: words.home,
          cell: ({ careHome }) => (
            <Link className="govuk-link" to={`/care-homes/${careHome.cqcLocationId}`}>
              {careHome.name}
            </Link>
          ),
          sortBy: ({ careHome }) => careHome.name,
        },
        beds(words.free, (home) => home.vacantAccepting),
        beds(words.reserved, (home) => home.vacantReserved),
        beds(words.occupied, (home) => home.occupied),
        beds(words.unavailable, (home) => home.unavailable),
        beds(words.maximum, (home) => home.maximum),
        { header: words.asAt, cell: (home) => <ReturnDay home={home} />, sortBy: ({ asAt }) => asAt },
      ]}
    />
  );
}

/** The day of a return; one that does not count says so. */
export function ReturnDay({ home: { asAt, isStale } }: { home: Pick<HomeVacancy, 'asAt' | 'isStale'> }) {
  if (asAt === null) return HOME_BEDS_WORDS.never;
  return (
    <>
      {formatDate(asAt)} {isStale && <Tag colour="yellow">{HOME_BEDS_WORDS.overdue}</Tag>}
    </>
  );
}
