import { Link } from 'react-router';
import { shortName } from '../areas/short-name.js';
import { ratingText } from '../homes/rating-text.js';
import { DataTable } from '../ui/DataTable.js';
import { Tag } from '../ui/Tag.js';
import { formatDate } from '../words/dates.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { MY_HOMES_WORDS } from '../words/my-homes-words.js';
import { formatCount } from '../words/numbers.js';
import { careWords } from '../words/terms.js';
import type { MyHome } from './my-homes-query.js';

/** A company's homes as the regulator registers and rates them. */
export function MyHomesTable({ caption, homes }: { caption: string; homes: readonly MyHome[] }) {
  const words = MY_HOMES_WORDS.columns;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={homes}
      rowKey={({ id }) => id}
      columns={[
        {
          header: words.name,
          cell: ({ cqcLocationId, name, isDormant }) => (
            <>
              <Link className="govuk-link" to={`/care-homes/${cqcLocationId}`}>
                {name}
              </Link>{' '}
              {isDormant && <Tag colour="yellow">{HOMES_WORDS.dormant}</Tag>}
            </>
          ),
          sortBy: ({ name }) => name,
        },
        {
          header: words.council,
          cell: ({ council }) => (council ? shortName(council.name) : ''),
          sortBy: ({ council }) => council?.name ?? null,
        },
        { header: words.care, cell: ({ serviceType }) => careWords(serviceType) },
        {
          header: words.beds,
          isNumber: true,
          cell: ({ registeredBeds: { value } }) =>
            value === null ? HOMES_WORDS.bedsUnknown : formatCount(value),
          sortBy: ({ registeredBeds }) => registeredBeds.value,
        },
        { header: words.rating, cell: ({ rating }) => ratingText(rating) },
        {
          header: words.published,
          cell: ({ rating }) => formatDate(rating.publishedOn),
          sortBy: ({ rating }) => rating.publishedOn,
        },
      ]}
    />
  );
}
