import { Link } from 'react-router';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { formatPence, formatSignedPounds } from '../words/numbers.js';
import { PRICES_WORDS } from '../words/prices-words.js';
import type { Outlier } from './toBenchmark.js';

/** Every price that stands out, with the way to its home. */
export function OutlierTable({ caption, outliers }: { caption: string; outliers: readonly Outlier[] }) {
  const words = PRICES_WORDS.outlierColumns;
  return (
    <DataTable
      caption={caption}
      isTall
      rows={outliers}
      rowKey={({ key }) => key}
      columns={[
        {
          header: words.home,
          cell: ({ home }) =>
            home ? (
              <Link className="govuk-link" to={`/care-homes/${home.id}`}>
                {home.name}
              </Link>
            ) : (
              PRICES_WORDS.unknownHome
            ),
          sortBy: ({ home }) => home?.name ?? null,
        },
        { header: words.lot, cell: ({ lot }) => lot, sortBy: ({ lot }) => lot },
        {
          header: words.started,
          cell: ({ startedOn }) => formatDate(startedOn),
          sortBy: (row) => row.startedOn,
        },
        {
          header: words.weekly,
          isNumber: true,
          cell: ({ weekly }) => formatPence(weekly),
          sortBy: ({ weekly }) => weekly,
        },
        { header: words.modelled, isNumber: true, cell: ({ modelled }) => formatPence(modelled) },
        {
          header: words.residual,
          isNumber: true,
          cell: ({ residual }) => formatSignedPounds(residual),
          sortBy: ({ residual }) => residual,
        },
      ]}
    />
  );
}
