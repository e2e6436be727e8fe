import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { HomeBeds_HomeFragment } from '../graphql/generated/graphql.js';
import { sourceNames } from '../charts/figure-model.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { formatCount } from '../words/numbers.js';
import { FLAG_WORDS, careWords } from '../words/terms.js';

export const HOME_BEDS = graphql(`
  fragment HomeBeds_home on CareHome {
    name
    registeredBeds {
      value
      status
      flags
      period {
        to
      }
      sources {
        id
        ...ReleaseSource_release
      }
    }
    bedHistory {
      from
      to
      beds
      isEstimated
      serviceType
      isDormant
    }
  }
`);

type Span = HomeBeds_HomeFragment['bedHistory'][number];

/** How many beds the home is registered for, now and before. */
export function HomeBeds(props: { home: FragmentType<typeof HOME_BEDS> }) {
  const { name, registeredBeds, bedHistory } = readFragment(HOME_BEDS, props.home);
  const day = registeredBeds.period.to;
  const newestFirst = [...bedHistory].sort((a, b) => b.from.localeCompare(a.from));
  return (
    <section className="atlas-card" aria-labelledby="beds-heading">
      <h2 className="atlas-figure__headline" id="beds-heading">
        {registeredBeds.value === null
          ? HOMES_WORDS.bedsNone(name)
          : HOMES_WORDS.bedsSentence(name, registeredBeds.value, formatDate(day))}
      </h2>
      {registeredBeds.flags.map((flag) => (
        <p key={flag} className="govuk-body-s">
          {FLAG_WORDS[flag]}
        </p>
      ))}
      <BedTable spans={newestFirst} />
      <p className="atlas-figure__foot">
        {FIGURE_WORDS.source(sourceNames(toSourceLines(registeredBeds.sources)))}
      </p>
    </section>
  );
}

function BedTable({ spans }: { spans: readonly Span[] }) {
  const words = HOMES_WORDS.bedColumns;
  if (spans.length === 0) return null;
  return (
    <DataTable
      caption={HOMES_WORDS.bedsHeading}
      rows={spans}
      rowKey={(span) => span.from}
      columns={[
        { header: words.from, cell: (span) => formatDate(span.from) },
        { header: words.to, cell: (span) => (span.to ? formatDate(span.to) : HOMES_WORDS.bedNow) },
        {
          header: words.beds,
          isNumber: true,
          cell: (span) => (span.beds === null ? HOMES_WORDS.bedsUnknown : formatCount(span.beds)),
        },
        { header: words.care, cell: (span) => careWords(span.serviceType) },
        { header: words.note, cell: noteOf },
      ]}
    />
  );
}

function noteOf(span: Span): string {
  return [span.isEstimated ? HOMES_WORDS.bedEstimated : '', span.isDormant ? HOMES_WORDS.bedsDormant : '']
    .filter(Boolean)
    .join('. ');
}
