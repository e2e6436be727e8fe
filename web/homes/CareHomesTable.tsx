import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { CareHomesTable_HomeFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { Tag } from '../ui/Tag.js';
import { formatDate } from '../words/dates.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { formatCount } from '../words/numbers.js';
import { careWords } from '../words/terms.js';
import { ratingText } from './rating-text.js';

export const CARE_HOMES_TABLE = graphql(`
  fragment CareHomesTable_home on CareHome {
    id
    cqcLocationId
    name
    serviceType
    isDormant
    deregisteredOn
    provider {
      id
      name
    }
    registeredBeds {
      value
      status
    }
    rating {
      status
      overall
      publishedOn
    }
  }
`);

export interface CareHomesTableProps {
  caption: string;
  homes: readonly FragmentType<typeof CARE_HOMES_TABLE>[];
}

/** Homes in the stable order of the API. It is not sorted here: a page of a list is not the list. */
export function CareHomesTable({ caption, homes }: CareHomesTableProps) {
  const words = HOMES_WORDS.columns;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={readFragment(CARE_HOMES_TABLE, homes)}
      rowKey={(home) => home.id}
      columns={[
        { header: words.name, cell: (home) => <HomeName home={home} /> },
        { header: words.care, cell: (home) => careWords(home.serviceType) },
        {
          header: words.beds,
          isNumber: true,
          cell: (home) =>
            home.registeredBeds.value === null
              ? HOMES_WORDS.bedsUnknown
              : formatCount(home.registeredBeds.value),
        },
        { header: words.rating, cell: (home) => ratingText(home.rating) },
        { header: words.published, cell: (home) => formatDate(home.rating.publishedOn) },
        { header: words.provider, cell: (home) => home.provider?.name ?? '' },
      ]}
    />
  );
}

function HomeName({ home }: { home: CareHomesTable_HomeFragment }) {
  return (
    <>
      <Link className="govuk-link" to={`/care-homes/${home.cqcLocationId}`}>
        {home.name}
      </Link>{' '}
      {home.deregisteredOn && <Tag colour="grey">{HOMES_WORDS.closed(formatDate(home.deregisteredOn))}</Tag>}
      {home.isDormant && !home.deregisteredOn && <Tag colour="yellow">{HOMES_WORDS.dormant}</Tag>}
    </>
  );
}
