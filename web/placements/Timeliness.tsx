import { readFragment } from '../graphql/generated/fragment-masking.js';
import { CardBoundary } from '../ui/ErrorCard.js';
import { Notice } from '../ui/Notice.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { MissReasons } from './MissReasons.js';
import { OnTimeByClass } from './OnTimeByClass.js';
import { OnTimeByGroup } from './OnTimeByGroup.js';
import { OnTimeByMonth } from './OnTimeByMonth.js';
import type { TimelinessProps } from './timeliness-card.js';
import { TIMELINESS, TIMELINESS_GROUP } from './timeliness-query.js';

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
        <OnTimeByClass {...props} total={total} />
      </CardBoundary>
      <CardBoundary>
        <OnTimeByMonth {...props} total={total} />
      </CardBoundary>
      <CardBoundary>
        <MissReasons {...props} total={total} />
      </CardBoundary>
      <CardBoundary>
        <OnTimeByGroup {...props} total={total} />
      </CardBoundary>
    </>
  );
}
