import { areasOf, type FigureContext } from '../areas/figure-context.js';
import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { IntervalRows } from '../charts/IntervalRows.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { MissingValue } from '../ui/MissingValue.js';
import { formatDate } from '../words/dates.js';
import { formatCount, formatPercent } from '../words/numbers.js';
import { intervalWords } from '../words/quality-sentences.js';
import { QUALITY_WORDS } from '../words/quality-words.js';
import { toGoodOrBetter, type ShareGroup, type ShareRow } from './toGoodOrBetter.js';

export const GOOD_OR_BETTER = graphql(`
  fragment GoodOrBetter_profile on RatingProfile {
    area {
      id
      gssCode
    }
    asAt
    goodOrBetterOfRated {
      value
      status
      statusReason
      numerator
      denominator {
        value
      }
      interval(level: 0.95) {
        lower
        upper
      }
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
    goodOrBetterOfAll {
      value
      status
      statusReason
      numerator
      denominator {
        value
      }
      interval(level: 0.95) {
        lower
        upper
      }
    }
    bedsInGoodOrBetter {
      value
    }
  }
`);

export interface GoodOrBetterProps {
  context: FigureContext;
  /** The place first. */
  profiles: readonly FragmentType<typeof GOOD_OR_BETTER>[];
}

/** The share of good or better homes, by each way to count it, with how sure it is. */
export function GoodOrBetter({ context, profiles }: GoodOrBetterProps) {
  const read = readFragment(GOOD_OR_BETTER, profiles);
  const places = areasOf(context).flatMap((area) => {
    const profile = read.find((candidate) => candidate.area.gssCode === area.gssCode);
    return profile ? [{ area, profile }] : [];
  });
  const model = toGoodOrBetter(places, context);
  const [own] = places;
  if (!model || !own) return null;
  const subtitle = QUALITY_WORDS.sharesSubtitle(context.serviceType, formatDate(own.profile.asAt));
  const beds = own.profile.bedsInGoodOrBetter.value;
  const notes = [
    model.stands,
    ...model.missing,
    beds === null ? null : QUALITY_WORDS.bedsIn(formatCount(beds)),
  ].filter((note) => note !== null);
  return (
    <Figure
      id="good-or-better"
      headline={model.headline}
      subtitle={subtitle}
      chart={model.groups.map((group) => (
        <ChartGroup key={group.key} label={group.label}>
          <IntervalRows rows={group.rows.filter((row) => row.value !== null)} />
        </ChartGroup>
      ))}
      table={<SharesTable caption={subtitle} groups={model.groups} />}
      about={<AboutObservation observation={own.profile.goodOrBetterOfRated} />}
      flat={model.flat}
      sources={toSourceLines(own.profile.goodOrBetterOfRated.sources)}
      upTo={formatDate(own.profile.asAt)}
      notes={notes}
    />
  );
}

function SharesTable({ caption, groups }: { caption: string; groups: readonly ShareGroup[] }) {
  const words = QUALITY_WORDS.sharesColumns;
  type Row = ShareRow & { share: string };
  const rows: Row[] = groups.flatMap((group) => group.rows.map((row) => ({ ...row, share: group.label })));
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.share} ${row.key}`}
      columns={[
        { header: words.share, cell: (row) => row.share },
        { header: words.place, cell: (row) => row.label },
        {
          header: words.value,
          isNumber: true,
          cell: (row) =>
            row.value === null ? (
              <MissingValue status={row.status} reason={row.reason} />
            ) : (
              formatPercent(row.value)
            ),
        },
        { header: words.counts, isNumber: true, cell: (row) => row.note },
        { header: words.interval, isNumber: true, cell: (row) => intervalWords(row.interval) },
      ]}
    />
  );
}
