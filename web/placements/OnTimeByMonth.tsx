import { Figure } from '../charts/Figure.js';
import { LineTrend } from '../charts/LineTrend.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { formatCount } from '../words/numbers.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { common, type TimelinessCardProps } from './timeliness-card.js';
import { TIMELINESS, TIMELINESS_GROUP } from './timeliness-query.js';
import { TimelinessTable } from './TimelinessTable.js';
import { byMonthHeadline, toFlat, toMonths } from './toTimeliness.js';

/** The share on time month by month beside the target. */
export function OnTimeByMonth(props: TimelinessCardProps) {
  const { place, total, period } = props;
  const report = readFragment(TIMELINESS, props.report);
  const groups = [...readFragment(TIMELINESS_GROUP, report.byMonth)];
  const model = toMonths(groups, report.target, place);
  if (model.isEmpty || groups.length < 2) return null;
  const subtitle = TIMELINESS_WORDS.subtitle(TIMELINESS_WORDS.by.month, place.name, period, total.due);
  return (
    <Figure
      id="on-time-by-month"
      headline={byMonthHeadline(groups, report.target)}
      subtitle={subtitle}
      chart={<LineTrend model={model} format={(value) => `${formatCount(value)}%`} />}
      table={<TimelinessTable caption={subtitle} groups={groups} first={TIMELINESS_WORDS.months} />}
      flat={toFlat([{ by: 'month', groups }], { place, period }, 'by-month')}
      {...common(props)}
    />
  );
}
