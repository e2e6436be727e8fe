import { DataTable, type TableColumn } from '../ui/DataTable.js';
import { bedTypeWords } from '../words/beds-words.js';
import { formatCount, formatPercent, inPerCent, NO_VALUE } from '../words/numbers.js';
import { intervalWords } from '../words/quality-sentences.js';
import { formatDays, SHORT_TERM_WORDS } from '../words/short-term-words.js';
import type { ShortStays, ShortTermContracts } from './short-term-query.js';
import { homeShare } from './toShortTerm.js';

const words = SHORT_TERM_WORDS.columns;
const percent = (proportion: number | null): string => formatPercent(inPerCent(proportion));

/** Makes columns of numbers for one kind of row. */
const columnsOf =
  <T,>() =>
  (
    header: string,
    valueOf: (row: T) => number | null,
    format: (value: number | null) => string = formatCount,
  ): TableColumn<T> => ({ header, isNumber: true, cell: (row) => format(valueOf(row)), sortBy: valueOf });
const ofStays = columnsOf<ShortStays>();
const ofExits = columnsOf<ShortStays['exits'][number]>();
const ofBooked = columnsOf<ShortTermContracts>();

/** Groups of stays with how long they took and who is still there. */
export function StayTable({ caption, stays }: { caption: string; stays: readonly ShortStays[] }) {
  return (
    <DataTable
      caption={caption}
      rows={stays}
      rowKey={({ key }) => key ?? 'ALL'}
      columns={[
        { header: words.group, cell: ({ label }) => label },
        ofStays(words.begun, ({ begun }) => begun),
        ofStays(words.ended, ({ ended }) => ended),
        ofStays(words.bedDays, ({ bedDays }) => bedDays),
        ofStays(words.median, ({ lengthOfStay }) => lengthOfStay.median.value, formatDays),
        {
          header: words.quartiles,
          isNumber: true,
          cell: ({ lengthOfStay: { lowerQuartile, upperQuartile } }) =>
            SHORT_TERM_WORDS.fromTo(lowerQuartile, upperQuartile),
        },
        ofStays(words.p90, ({ lengthOfStay }) => lengthOfStay.p90, formatDays),
        ofStays(words.there, ({ stillThere }) => stillThere.people),
        ofStays(words.home, homeShare, percent),
        ofStays(words.notRecorded, ({ exitsNotRecorded }) => exitsNotRecorded),
      ]}
    />
  );
}

/** Where people went, with the interval of each share. */
export function ExitTable({ exits }: Pick<ShortStays, 'exits'>) {
  return (
    <DataTable
      caption={SHORT_TERM_WORDS.groups.exits}
      rows={exits}
      rowKey={({ destination }) => destination}
      columns={[
        { header: words.destination, cell: ({ label }) => label },
        ofExits(words.count, ({ count }) => count),
        ofExits(words.share, ({ share }) => share.value, percent),
        {
          header: words.interval,
          cell: ({ share: { interval } }) =>
            interval ? intervalWords({ lower: interval.lower * 100, upper: interval.upper * 100 }) : NO_VALUE,
        },
      ]}
    />
  );
}

/** Booked beds by type, all of them last. */
export function BookedTable({ rows }: { rows: readonly ShortTermContracts[] }) {
  return (
    <DataTable
      caption={SHORT_TERM_WORDS.groups.contracts}
      rows={rows}
      rowKey={({ bedType }) => bedType ?? 'ALL'}
      columns={[
        { header: words.bedType, cell: ({ bedType }) => (bedType ? bedTypeWords(bedType) : words.all) },
        ofBooked(words.beds, ({ beds }) => beds.value),
        ofBooked(words.booked, ({ bedDays }) => bedDays),
        ofBooked(words.used, ({ usedBedDays }) => usedBedDays),
        ofBooked(words.use, ({ utilisation }) => utilisation.value, percent),
      ]}
    />
  );
}
