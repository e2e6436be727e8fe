import { useQuery } from '@apollo/client/react';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Section } from '../ui/Section.js';
import { Select } from '../ui/Select.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useShown } from '../ui/useShown.js';
import { formatMonthRange } from '../words/dates.js';
import { lastWholeMonth } from '../words/last-month.js';
import { LOADING_WORDS } from '../words/loading-words.js';
import { TIMELINESS_WORDS } from '../words/timeliness-words.js';
import { NEWEST_MONTH, newestDay } from './newest-month.js';
import {
  AXIS_KEYS,
  axisOf,
  filterOf,
  MONTH_KEYS,
  monthsOf,
  ORIGIN_KEYS,
  usePlacementsView,
  type PlacementsView,
} from './placements-view.js';
import { PLACEMENT_TIMELINESS } from './timeliness-query.js';
import { Timeliness } from './Timeliness.js';

/** Placements on time for those whose they are. The months end where releases of placements end. */
export function OwnPlacements({ place }: { place: FramedPlace }) {
  const [view, setView] = usePlacementsView();
  const newest = useQuery(NEWEST_MONTH, { variables: { place: place.gssCode } });
  const range = monthsOf(view, lastWholeMonth(newestDay(newest.data, 'placementsTo')));
  const by = axisOf(view);
  const variables = { place: place.gssCode, ...range, filter: filterOf(view), by };
  const answer = useQuery(PLACEMENT_TIMELINESS, {
    ...{ variables, skip: newest.loading, notifyOnNetworkStatusChange: true },
  });
  const shown = useShown(answer, variables, { ...range, by });
  return (
    <Section id="on-time-section" heading={TIMELINESS_WORDS.section} text={TIMELINESS_WORDS.sectionText}>
      <div className="atlas-card--wide" aria-busy={shown?.isRenewing ?? false}>
        <Choices view={view} onChange={(part) => void setView(part)} />
        {answer.error && <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />}
        {!shown && !answer.error && <Skeleton label={LOADING_WORDS.figures} height={420} />}
      </div>
      {shown && (
        <Timeliness
          place={{ ...place, name: TIMELINESS_WORDS.placed[shown.view.by](place.name) }}
          whose={TIMELINESS_WORDS.whose[shown.view.by](place.name)}
          report={shown.data.placementTimeliness}
          period={formatMonthRange(shown.view.from, shown.view.to)}
          to={shown.view.to}
        />
      )}
    </Section>
  );
}

interface ChoicesProps {
  view: PlacementsView;
  onChange: (part: Partial<PlacementsView>) => void;
}

function Choices({ view, onChange }: ChoicesProps) {
  const { months, axis, origin, monthOptions, axisOptions, originOptions, filters } = TIMELINESS_WORDS;
  return (
    <form className="atlas-filters" aria-label={filters}>
      <Select
        label={months}
        name="months"
        value={view.months}
        options={MONTH_KEYS.map((key) => ({ value: key, label: monthOptions[key] }))}
        onChange={(value) => onChange({ months: MONTH_KEYS.find((key) => key === value) })}
      />
      <Select
        label={axis}
        name="by"
        value={view.by}
        options={AXIS_KEYS.map((key) => ({ value: key, label: axisOptions[key] }))}
        onChange={(value) => onChange({ by: AXIS_KEYS.find((key) => key === value) })}
      />
      <Select
        label={origin}
        name="origin"
        value={view.origin ?? 'all'}
        options={(['all', ...ORIGIN_KEYS] as const).map((key) => ({ value: key, label: originOptions[key] }))}
        onChange={(value) => onChange({ origin: ORIGIN_KEYS.find((key) => key === value) ?? null })}
      />
    </form>
  );
}
