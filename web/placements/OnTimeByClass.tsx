import { Figure } from '../charts/Figure.js';
import { IntervalRows } from '../charts/IntervalRows.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { formatPercent, inPerCent } from '../words/numbers.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { common, type TimelinessCardProps } from './timeliness-card.js';
import { TIMELINESS, TIMELINESS_GROUP } from './timeliness-query.js';
import { TimelinessTable } from './TimelinessTable.js';
import {
  beside,
  isByChance,
  targetText,
  timelinessHeadline,
  toFlat,
  toRows,
  weakest,
} from './toTimeliness.js';

/** The share on time of all requests and of each class of urgency, against the target. */
export function OnTimeByClass(props: TimelinessCardProps) {
  const { place, total, period } = props;
  const report = readFragment(TIMELINESS, props.report);
  const groups = [...readFragment(TIMELINESS_GROUP, report.byUrgency)];
  const all = { ...total, label: TIMELINESS_WORDS.all };
  const subtitle = TIMELINESS_WORDS.subtitle(TIMELINESS_WORDS.by.class, place.name, period, total.due);
  const low = weakest(groups);
  const sentences = [
    ...(isByChance(total, report.target) ? [TIMELINESS_WORDS.chance] : []),
    ...(low
      ? [
          TIMELINESS_WORDS.weakest(
            low.label,
            formatPercent(inPerCent(low.share.value)),
            TIMELINESS_WORDS.counts(low.onTime, low.due),
          ),
        ]
      : []),
    ...beside({ total }),
  ];
  return (
    <Figure
      id="on-time"
      isWide
      headline={timelinessHeadline(total, report.target, props.whose)}
      subtitle={subtitle}
      lead={
        <ul className="atlas-comparison">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      chart={
        <IntervalRows
          rows={toRows([all, ...groups], report.fewestJudged)}
          target={{ value: report.target * 100, label: TIMELINESS_WORDS.target(targetText(report.target)) }}
        />
      }
      table={
        <TimelinessTable
          caption={subtitle}
          groups={[all, ...groups]}
          first={TIMELINESS_WORDS.columns.urgency}
          hasHours
        />
      }
      flat={toFlat([{ by: 'urgency', groups: [all, ...groups] }], { place, period }, 'on-time')}
      {...common(props)}
    />
  );
}
