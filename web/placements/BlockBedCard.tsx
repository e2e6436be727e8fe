import { Link } from 'react-router';
import { slug, type NamedArea } from '../areas/figure-context.js';
import { tellApart } from '../charts/bar-model.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { DataTable } from '../ui/DataTable.js';
import { Notice } from '../ui/Notice.js';
import { BEDS_TODAY_WORDS, bedTypeWords } from '../words/beds-words.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { formatCount, formatPercent, formatPounds, inPerCent } from '../words/numbers.js';
import type { BlockBeds } from './beds-query.js';

export interface BlockBedCardProps {
  place: NamedArea;
  block: BlockBeds;
  period: string;
  /** The last month. */
  to: string;
}

type Contract = BlockBeds['contracts'][number];

const DRAWN = 12;

/** How booked beds are used, and what empty ones cost. */
export function BlockBedCard({ place, block, period, to }: BlockBedCardProps) {
  if (block.contracts.length === 0)
    return (
      <div className="atlas-card--wide">
        <Notice
          title={
            block.emptyBecause
              ? BEDS_TODAY_WORDS.blockNotTold(place.name)
              : BEDS_TODAY_WORDS.blockNone(place.name)
          }
        >
          <p>{block.emptyBecause?.message ?? BEDS_TODAY_WORDS.blockNoneText}</p>
        </Notice>
      </div>
    );
  const share = formatPercent(inPerCent(block.utilisation.value));
  const subtitle = BEDS_TODAY_WORDS.blockSubtitle(place.name, period, formatCount(block.contracted));
  const drawn = leastUsed(block.contracts);
  return (
    <Figure
      id="block-beds"
      isWide
      headline={
        block.utilisation.value === null
          ? BEDS_TODAY_WORDS.blockUntold(place.name)
          : BEDS_TODAY_WORDS.blockHeadline(place.name, share, poundsOf(block.voidCost))
      }
      subtitle={subtitle}
      lead={
        <ul className="atlas-comparison">
          {blockSentences(block).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      chart={<HorizontalBars rows={drawn} format={formatPercent} scaleTo={[100]} />}
      table={<ContractTable caption={subtitle} contracts={block.contracts} />}
      about={<AboutObservation observation={block.utilisation} />}
      flat={{
        fileName: `block-beds-${slug(place.name)}`,
        rows: block.contracts.map((contract) => ({
          ...{ area_code: place.gssCode, area_name: place.name, period },
          ...{ contract: contract.ref, location_id: contract.careHome?.cqcLocationId ?? null },
          ...{ home: contract.careHome?.name ?? null, bed_type: contract.bedType, beds: contract.beds },
          ...{ booked_bed_days: contract.contractedBedDays, used_bed_days: contract.usedBedDays },
          ...{ empty_bed_days: contract.voidBedDays, cost_of_empty: contract.voidCost },
          ...{ use: contract.utilisation.value, break_even: contract.breakEven },
        })),
      }}
      sources={toSourceLines(block.sources)}
      upTo={formatDate(lastDayOf(to))}
      notes={[
        ...(drawn.length > 0 && block.contracts.length > drawn.length
          ? [BEDS_TODAY_WORDS.leastUsed(drawn.length, block.contracts.length)]
          : []),
        ...new Set([
          ...block.notes,
          ...(block.utilisation.statusReason ? [block.utilisation.statusReason] : []),
        ]),
      ]}
    />
  );
}

/** The contracts that are used least, as bars in per cent. */
function leastUsed(contracts: readonly Contract[]) {
  const bars = contracts
    .flatMap((contract) =>
      contract.utilisation.value === null
        ? []
        : [
            {
              ...{ key: contract.ref, label: homeOf(contract), role: 'place' as const },
              value: contract.utilisation.value * 100,
            },
          ],
    )
    .sort((a, b) => a.value - b.value)
    .slice(0, DRAWN);
  return tellApart(bars);
}

/** What empty beds cost, which contracts do not pay, and how quickly block beds accept. */
export function blockSentences(block: BlockBeds): string[] {
  const words = BEDS_TODAY_WORDS;
  const compared = block.contracts.filter(
    ({ breakEven, utilisation }) => breakEven !== null && utilisation.value !== null,
  );
  const below = compared.filter(({ breakEven, utilisation }) => utilisation.value! < breakEven!).length;
  const share = inPerCent(block.shareOfCommissioned.value);
  return [
    block.voidBedDays === null ? null : words.voids(formatCount(block.voidBedDays), poundsOf(block.voidCost)),
    compared.length > 0 ? words.below(below, compared.length) : null,
    share === null ? null : words.share(formatPercent(share)),
    words.times(block.medianHoursToAccepted, block.medianHoursToAssessed),
  ].filter((sentence) => sentence !== null);
}

/** An amount in pounds; a dash where it is not told. */
const poundsOf = (amount: string | null) => formatPounds(amount === null ? null : Number(amount));

const homeOf = ({ careHome, ref }: Contract) => careHome?.name ?? ref;

function ContractTable({ caption, contracts }: { caption: string; contracts: readonly Contract[] }) {
  const words = BEDS_TODAY_WORDS.blockColumns;
  const percent = (value: number | null) => formatPercent(inPerCent(value));
  return (
    <DataTable
      caption={caption}
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
        { header: words.beds, isNumber: true, cell: ({ beds }) => formatCount(beds) },
        {
          header: words.utilisation,
          isNumber: true,
          cell: ({ utilisation }) => percent(utilisation.value),
          sortBy: ({ utilisation }) => utilisation.value,
        },
        { header: words.breakEven, isNumber: true, cell: ({ breakEven }) => percent(breakEven) },
        {
          header: words.days,
          isNumber: true,
          cell: ({ contractedBedDays }) => formatCount(contractedBedDays),
        },
        { header: words.used, isNumber: true, cell: ({ usedBedDays }) => formatCount(usedBedDays) },
        { header: words.voids, isNumber: true, cell: ({ voidBedDays }) => formatCount(voidBedDays) },
        {
          header: words.cost,
          isNumber: true,
          cell: ({ voidCost }) => poundsOf(voidCost),
          sortBy: ({ voidCost }) => (voidCost === null ? null : Number(voidCost)),
        },
        { header: words.until, cell: ({ to }) => (to ? formatDate(to) : BEDS_TODAY_WORDS.openEnded) },
      ]}
    />
  );
}
