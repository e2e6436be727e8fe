import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { TIMELINESS } from './timeliness-query.js';
import type { TimelinessGroup } from './toTimeliness.js';

export interface TimelinessProps {
  /** With its name as the lines under headlines give it. */
  place: { gssCode: string; name: string };
  /** "for Harrowdale", "in homes in Harrowdale". */
  whose: string;
  report: FragmentType<typeof TIMELINESS>;
  /** "Oct 2025 to Sep 2026". */
  period: string;
  /** The last month. */
  to: string;
}

export type TimelinessCardProps = TimelinessProps & { total: TimelinessGroup };

/** What all cards of a report share. */
export function common(props: TimelinessCardProps) {
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
