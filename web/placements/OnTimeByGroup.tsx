import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { IntervalRows } from '../charts/IntervalRows.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { formatPercent, inPerCent } from '../words/numbers.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { common, type TimelinessCardProps } from './timeliness-card.js';
import { TIMELINESS, TIMELINESS_GROUP } from './timeliness-query.js';
import { TimelinessTable } from './TimelinessTable.js';
import { targetText, toFlat, toRows, weakest } from './toTimeliness.js';

/** The share on time by lot, funder, pathway and origin. */
export function OnTimeByGroup(props: TimelinessCardProps) {
  const { place, total, period } = props;
  const report = readFragment(TIMELINESS, props.report);
  const words = TIMELINESS_WORDS.groups;
  const sets = [
    { by: words.lot, groups: readFragment(TIMELINESS_GROUP, report.byLot) },
    { by: words.funder, groups: readFragment(TIMELINESS_GROUP, report.byFunder) },
    { by: words.pathway, groups: readFragment(TIMELINESS_GROUP, report.byPathway) },
    { by: words.origin, groups: readFragment(TIMELINESS_GROUP, report.byOrigin) },
  ].filter(({ groups }) => groups.length > 0);
  const low = weakest(sets[0]?.groups ?? []);
  const subtitle = TIMELINESS_WORDS.subtitle(TIMELINESS_WORDS.by.group, place.name, period, total.due);
  return (
    <Figure
      id="on-time-by-group"
      isWide
      headline={
        low
          ? TIMELINESS_WORDS.groupsHeadline(low.label, formatPercent(inPerCent(low.share.value)))
          : TIMELINESS_WORDS.groupsTitle(place.name)
      }
      subtitle={subtitle}
      chart={sets.map(({ by, groups }) => (
        <ChartGroup key={by} label={by}>
          <IntervalRows
            rows={toRows(groups, report.fewestJudged)}
            target={{ value: report.target * 100, label: TIMELINESS_WORDS.target(targetText(report.target)) }}
          />
        </ChartGroup>
      ))}
      table={sets.map(({ by, groups }) => (
        <TimelinessTable key={by} caption={by} groups={groups} first={by} />
      ))}
      flat={toFlat(sets, { place, period }, 'by-group')}
      {...common(props)}
    />
  );
}
