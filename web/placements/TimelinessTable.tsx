import { DataTable, type TableColumn } from '../ui/DataTable.js';
import { formatCount, formatPercent, inPerCent, NO_VALUE } from '../words/numbers.js';
import { intervalWords } from '../words/quality-sentences.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import type { TimelinessGroup } from './toTimeliness.js';

export interface TimelinessTableProps {
  caption: string;
  groups: readonly TimelinessGroup[];
  /** Header of the first column. */
  first: string;
  /** Of urgency classes: the hours that each is allowed. */
  hasHours?: boolean;
}

/** The groups of a report with everything that a share on time rests on. */
export function TimelinessTable({ caption, groups, first, hasHours = false }: TimelinessTableProps) {
  const words = TIMELINESS_WORDS.columns;
  const hours: TableColumn<TimelinessGroup> = {
    header: words.hours,
    cell: ({ targetHours, counts }) =>
      targetHours === null
        ? ''
        : `${formatCount(targetHours)} ${TIMELINESS_WORDS.clock[counts ?? 'ELAPSED']}`,
  };
  return (
    <DataTable
      caption={caption}
      rows={groups}
      rowKey={({ key, label }) => `${label} ${key}`}
      columns={[
        { header: first, cell: ({ label }) => label },
        ...(hasHours ? [hours] : []),
        {
          header: words.share,
          isNumber: true,
          cell: ({ share }) => formatPercent(inPerCent(share.value)),
          sortBy: ({ share }) => share.value,
        },
        { header: words.verdict, cell: ({ verdict }) => TIMELINESS_WORDS.shortVerdicts[verdict] },
        { header: words.interval, cell: ({ share }) => intervalOf(share.interval) },
        number(words.due, ({ due }) => due),
        number(words.onTime, ({ onTime }) => onTime),
        number(words.late, ({ late }) => late),
        number(words.overdue, ({ openOverdue }) => openOverdue),
        number(words.leftOut, (group) => group.withdrawn + group.died + group.admittedElsewhere),
        number(words.median, ({ medianHours }) => medianHours.value),
        number(words.p90, ({ p90Hours }) => p90Hours.value),
        { header: words.basis, cell: ({ hoursBasis }) => TIMELINESS_WORDS.bases[hoursBasis] },
      ]}
    />
  );
}

function number(
  header: string,
  valueOf: (group: TimelinessGroup) => number | null,
): TableColumn<TimelinessGroup> {
  return { header, isNumber: true, cell: (group) => formatCount(valueOf(group)), sortBy: valueOf };
}

const intervalOf = (interval: { lower: number; upper: number } | null | undefined) =>
  interval ? intervalWords({ lower: interval.lower * 100, upper: interval.upper * 100 }) : NO_VALUE;
