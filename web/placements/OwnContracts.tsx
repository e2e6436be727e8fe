import { Link } from 'react-router';
import type { NamedArea } from '../areas/figure-context.js';
import { tellApart } from '../charts/bar-model.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { AboutList } from '../metrics/AboutList.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { BEDS_TODAY_WORDS, bedTypeWords } from '../words/beds-words.js';
import { formatDate } from '../words/dates.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatCount } from '../words/numbers.js';
import type { BlockBeds } from './beds-query.js';

export interface OwnContractsProps {
  place: NamedArea;
  block: BlockBeds;
  period: string;
  /** The last day of the period: a contract that ended before it books nothing any more. */
  day: string;
}

/**
 * Block contracts for the reader's own homes. A provider sees no placements, so nothing is said of how the beds are used.
 * Nothing where no contract is for a home of theirs.
 */
export function OwnContracts({ place, block: { contracts, sources }, period, day }: OwnContractsProps) {
  if (contracts.length === 0) return null;
  const words = BEDS_TODAY_WORDS.blockColumns;
  const subtitle = BEDS_TODAY_WORDS.ownBlockSubtitle(period);
  const standing = contracts.filter(({ to }) => to === null || to >= day);
  const bedsOf = (some: typeof contracts) => some.reduce((sum, contract) => sum + contract.beds, 0);
  const beds = bedsOf(standing);
  const ended = bedsOf(contracts) - beds;
  return (
    <Figure
      id="own-contracts"
      isWide
      headline={BEDS_TODAY_WORDS.ownBlockHeadline(beds, place.name, formatDate(day))}
      subtitle={subtitle}
      chart={
        <HorizontalBars
          rows={tellApart(
            standing.map((contract) => ({
              ...{ key: contract.ref, label: contract.careHome?.name ?? contract.ref },
              ...{ role: 'place' as const, value: contract.beds },
            })),
          )}
          format={formatCount}
        />
      }
      table={
        <DataTable
          caption={subtitle}
          rows={contracts}
          rowKey={({ ref }) => ref}
          columns={[
            {
              header: words.home,
              cell: ({ careHome, ref }) =>
                careHome ? (
                  <Link className="govuk-link" to={`/care-homes/${careHome.cqcLocationId}`}>
                    {careHome.name}
                  </Link>
                ) : (
                  ref
                ),
            },
            { header: words.contract, cell: ({ ref }) => ref },
            { header: words.bedType, cell: ({ bedType }) => bedTypeWords(bedType) },
            { header: words.beds, isNumber: true, cell: (contract) => formatCount(contract.beds) },
            { header: words.until, cell: ({ to }) => (to ? formatDate(to) : BEDS_TODAY_WORDS.openEnded) },
          ]}
        />
      }
      about={
        <AboutList entries={[{ term: FIGURE_WORDS.definition, text: BEDS_TODAY_WORDS.ownBlockAbout }]} />
      }
      flat={{
        fileName: 'block-contracts',
        rows: contracts.map(({ ref, careHome, bedType, beds: booked, to }) => ({
          ...{ contract: ref, location_id: careHome?.cqcLocationId ?? null, home: careHome?.name ?? null },
          ...{ bed_type: bedType, beds: booked, until: to },
        })),
      }}
      sources={toSourceLines(sources)}
      notes={ended > 0 ? [BEDS_TODAY_WORDS.ownBlockEnded(ended)] : []}
    />
  );
}
