import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import { AboutList } from '../metrics/AboutList.js';
import { DataTable } from '../ui/DataTable.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatCount } from '../words/numbers.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { common, type TimelinessCardProps } from './timeliness-card.js';
import { TIMELINESS } from './timeliness-query.js';
import { toReasons } from './toTimeliness.js';

/** Why requests were answered late or are overdue, most frequent reason first. */
export function MissReasons(props: TimelinessCardProps) {
  const { place, period } = props;
  const report = readFragment(TIMELINESS, props.report);
  const rows = toReasons(report.missReasons);
  const [first] = rows;
  if (!first) return null;
  const subtitle = TIMELINESS_WORDS.reasonsSubtitle(place.name, period);
  const all = rows.reduce((sum, { value }) => sum + value, 0);
  return (
    <Figure
      id="miss-reasons"
      headline={TIMELINESS_WORDS.reasonsHeadline(first.label, first.value, all)}
      subtitle={subtitle}
      chart={<HorizontalBars rows={rows} format={formatCount} />}
      table={
        <DataTable
          caption={subtitle}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { header: TIMELINESS_WORDS.reasonColumns.reason, cell: ({ label }) => label },
            {
              header: TIMELINESS_WORDS.reasonColumns.count,
              isNumber: true,
              cell: ({ value }) => formatCount(value),
            },
          ]}
        />
      }
      flat={{
        fileName: 'placements-miss-reasons',
        rows: rows.map(({ key, label, value }) => ({
          ...{ area_code: place.gssCode, area_name: place.name, period },
          ...{ reason: key, label, requests: value },
        })),
      }}
      {...common(props)}
      about={<AboutList entries={[{ term: FIGURE_WORDS.definition, text: TIMELINESS_WORDS.reasonsAbout }]} />}
    />
  );
}
