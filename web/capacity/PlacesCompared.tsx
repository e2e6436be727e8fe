import { Link } from 'react-router';
import type { FigureContext } from '../areas/figure-context.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { MissingValue, SymbolLegend } from '../ui/MissingValue.js';
import { CAPACITY_WORDS } from '../words/capacity-words.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { leftOutNotes } from '../words/missing.js';
import { formatCount, formatPercent, formatRate } from '../words/numbers.js';
import { BED_RATE_SERIES, type BedRateSeries } from './toBedRateTrend.js';
import { toPlacesCompared, type PartOfPlace, type PlaceRate } from './toPlacesCompared.js';

export const PLACES_COMPARED = graphql(`
  fragment PlacesCompared_observations on ObservationConnection {
    nodes {
      area {
        id
        gssCode
        name
      }
      value
      status
      statusReason
      numerator
      denominator {
        value
      }
      sources {
        id
        ...ReleaseSource_release
      }
      ...AboutObservation_observation
    }
  }
`);

export interface PlacesComparedProps {
  context: FigureContext;
  observations: FragmentType<typeof PLACES_COMPARED>;
  /** Rates of the area itself and what it is compared with. */
  series: readonly BedRateSeries[];
  partlyInside: readonly PartOfPlace[];
}

/** The places within an area side by side, each a way into its own page. */
export function PlacesCompared({ context, observations, series, partlyInside }: PlacesComparedProps) {
  const { nodes } = readFragment(PLACES_COMPARED, observations);
  const model = toPlacesCompared(nodes, readFragment(BED_RATE_SERIES, series), context);
  const [first] = nodes;
  if (!model || !first) return null;
  const day = formatDate(lastDayOf(context.to));
  const subtitle = CAPACITY_WORDS.placesSubtitle(context.serviceType, context.band, context.place.name, day);
  return (
    <Figure
      id="places"
      isWide
      headline={model.headline}
      subtitle={subtitle}
      chart={<HorizontalBars rows={model.bars} format={formatRate} />}
      table={<PlacesTable caption={subtitle} nodes={nodes} />}
      about={<AboutObservation observation={first} />}
      flat={model.flat}
      query={{
        metrics: ['beds_per_100k'],
        areas: nodes.flatMap(({ area }) => area?.gssCode ?? []),
        from: context.to,
        to: context.to,
        serviceType: context.serviceType,
        bands: [context.band],
        asPublishedOn: context.asPublishedOn,
      }}
      sources={toSourceLines(nodes.flatMap((node) => node.sources))}
      upTo={day}
      notes={[
        ...leftOutNotes(model.missing, CAPACITY_WORDS.placesNoun),
        ...partlyInside.map(({ share, area }) =>
          CAPACITY_WORDS.partlyInside(area.name, formatPercent(share * 100)),
        ),
      ]}
    />
  );
}

function PlacesTable({ caption, nodes }: { caption: string; nodes: readonly PlaceRate[] }) {
  const words = CAPACITY_WORDS.placesColumns;
  return (
    <>
      <DataTable
        caption={caption}
        rows={nodes}
        rowKey={(node) => node.area?.gssCode ?? ''}
        columns={[
          {
            header: words.place,
            cell: (node) => (
              <Link className="govuk-link" to={`/areas/${node.area?.gssCode}`}>
                {node.area?.name}
              </Link>
            ),
            sortBy: (node) => node.area?.name ?? null,
          },
          {
            header: words.rate,
            isNumber: true,
            cell: (node) =>
              node.value === null ? (
                <MissingValue status={node.status} reason={node.statusReason} />
              ) : (
                formatRate(node.value)
              ),
            sortBy: (node) => node.value,
          },
          {
            header: words.beds,
            isNumber: true,
            cell: (node) => formatCount(node.numerator),
            sortBy: (node) => node.numerator,
          },
          {
            header: words.people,
            isNumber: true,
            cell: (node) => formatCount(node.denominator?.value),
            sortBy: (node) => node.denominator?.value ?? null,
          },
        ]}
      />
      <SymbolLegend statuses={nodes.map((node) => node.status)} />
    </>
  );
}
