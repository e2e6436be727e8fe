import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { IntervalRows } from '../charts/IntervalRows.js';
import { LineTrend } from '../charts/LineTrend.js';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { AboutList } from '../metrics/AboutList.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { DataTable } from '../ui/DataTable.js';
import { Notice } from '../ui/Notice.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import { formatCount, formatPercent, inPerCent } from '../words/numbers.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { TIMELINESS, TIMELINESS_GROUP } from './timeliness-query.js';
import { TimelinessTable } from './TimelinessTable.js';
import {
  beside,
  targetText,
  timelinessHeadline,
  toFlat,
  toMonths,
  toReasons,
  toRows,
  weakest,
  type TimelinessGroup,
} from './toTimeliness.js';

export interface TimelinessProps {
  place: { gssCode: string; name: string };
  report: FragmentType<typeof TIMELINESS>;
  /** "Oct 2025 to Sep 2026". */
  period: string;
  /** The last month. */
  to: string;
}

/** Placements on time: by class, by month, by what they were, and why they came late. */
export function Timeliness(props: TimelinessProps) {
  const report = readFragment(TIMELINESS, props.report);
  const total = readFragment(TIMELINESS_GROUP, report.total);
  if (report.emptyBecause)
    return (
      <div className="atlas-card--wide">
        <Notice title={TIMELINESS_WORDS.emptyTitle(props.place.name)}>
          <p>{report.emptyBecause.message}</p>
        </Notice>
      </div>
    );
  return (
    <>
      {report.mixWarning && (
        <div className="atlas-card--wide">
          <Notice title={TIMELINESS_WORDS.mix}>
            <p>{report.mixWarning.statement}</p>
          </Notice>
        </div>
      )}
      <CardBoundary>
        <ByClass {...props} total={total} />
      </CardBoundary>
      <CardBoundary>
        <ByMonth {...props} total={total} />
      </CardBoundary>
      <CardBoundary>
        <MissReasons {...props} total={total} />
      </CardBoundary>
      <CardBoundary>
        <ByGroup {...props} total={total} />
      </CardBoundary>
    </>
  );
}

type CardProps = TimelinessProps & { total: TimelinessGroup };

/** What all cards of a report share. */
function common(props: CardProps) {
  const report = readFragment(TIMELINESS, props.report);
  return {
    about: <AboutObservation observation={report.overall} />,
    sources: toSourceLines(report.sources),
    upTo: formatDate(lastDayOf(props.to)),
    notes: [
      ...report.notes,
      ...report.rules.map((rule) => TIMELINESS_WORDS.rules(rule.version, rule.author, rule.validFrom)),
    ],
  };
}

function ByClass(props: CardProps) {
  const { place, total, period } = props;
  const report = readFragment(TIMELINESS, props.report);
  const groups = [...readFragment(TIMELINESS_GROUP, report.byUrgency)];
  const all = { ...total, label: TIMELINESS_WORDS.all };
  const subtitle = TIMELINESS_WORDS.subtitle(TIMELINESS_WORDS.by.class, place.name, period, total.due);
  const low = weakest(groups);
  const sentences = [
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
      headline={timelinessHeadline(total, report.target, place.name)}
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
      flat={toFlat([{ by: 'urgency', groups: [all, ...groups] }], place, 'on-time')}
      {...common(props)}
    />
  );
}

function ByMonth(props: CardProps) {
  const { place, total, period } = props;
  const report = readFragment(TIMELINESS, props.report);
  const groups = [...readFragment(TIMELINESS_GROUP, report.byMonth)];
  const model = toMonths(groups, report.target, place);
  if (model.isEmpty || groups.length < 2) return null;
  const judged = groups.filter(({ share }) => share.value !== null);
  const met = judged.filter(({ share }) => share.value! >= report.target).length;
  const subtitle = TIMELINESS_WORDS.subtitle(TIMELINESS_WORDS.by.month, place.name, period, total.due);
  return (
    <Figure
      id="on-time-by-month"
      headline={TIMELINESS_WORDS.byMonthTitle(met, judged.length, targetText(report.target))}
      subtitle={subtitle}
      chart={<LineTrend model={model} format={(value) => `${formatCount(value)}%`} />}
      table={<TimelinessTable caption={subtitle} groups={groups} first={TIMELINESS_WORDS.months} />}
      flat={toFlat([{ by: 'month', groups }], place, 'by-month')}
      {...common(props)}
    />
  );
}

function ByGroup(props: CardProps) {
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
      flat={toFlat(sets, place, 'by-group')}
      {...common(props)}
    />
  );
}

function MissReasons(props: CardProps) {
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
        rows: rows.map(({ key, label, value }) => ({ reason: key, label, requests: value })),
      }}
      {...common(props)}
      about={<AboutList entries={[{ term: FIGURE_WORDS.definition, text: TIMELINESS_WORDS.reasonsAbout }]} />}
    />
  );
}
