import type { FramedPlace } from '../areas/AreaFrame.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import { Notice } from '../ui/Notice.js';
import { FEES_WORDS } from '../words/fees-words.js';
import { FeeTrend } from './FeeTrend.js';
import { withheldOf } from './toFeeTrend.js';

const MEASURE = 'average_weekly_price';

/** What placements cost on average, as far as no company's prices can be told from it; nothing where none are loaded. */
export function AveragePrice({ place, series }: { place: FramedPlace; series: readonly ReportedSeries[] }) {
  const own = series.find(({ area }) => area.gssCode === place.gssCode);
  if (own?.values.some((value) => value !== null))
    return <FeeTrend place={place} measure={MEASURE} series={series} />;
  const withheld = withheldOf(series, MEASURE, place);
  if (withheld.length === 0) return null;
  return (
    <div className="atlas-card--wide">
      <Notice title={FEES_WORDS.pricesWithheld(place.name)}>
        {withheld.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}
