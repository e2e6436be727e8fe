import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { AboutSeries } from '../metrics/AboutSeries.js';
import { toSourceLines } from '../metrics/release-sources.js';
import type { ReportedSeries } from '../metrics/reported-series.js';
import { DataTable } from '../ui/DataTable.js';
import { LoadCommands, Notice } from '../ui/Notice.js';
import { PLACEMENTS_WORDS } from '../words/placements-words.js';
import { TABLE_WORDS } from '../words/table-words.js';
import { toWaits, type WaitAnswer } from './toWaits.js';

export interface WaitsProps {
  place: { gssCode: string; name: string };
  series: readonly ReportedSeries[];
}

/** How long people waited, as the council answered; where it gave no figure, what it answered instead. */
export function Waits({ place, series }: WaitsProps) {
  const model = toWaits(series, place);
  if (!model)
    return (
      <div className="atlas-card--wide">
        <Notice title={PLACEMENTS_WORDS.waitsNotLoaded}>
          <p>{PLACEMENTS_WORDS.waitsNotLoadedText}</p>
          <LoadCommands commands={PLACEMENTS_WORDS.waitsCommands} />
        </Notice>
      </div>
    );
  if (model.headline === null)
    return (
      <div className="atlas-card--wide">
        <Notice title={PLACEMENTS_WORDS.noWaits(place.name)}>
          {model.missing.map((answer) => (
            <p key={answer}>{answer}</p>
          ))}
          <p>{PLACEMENTS_WORDS.waitsText}</p>
        </Notice>
      </div>
    );
  const subtitle = PLACEMENTS_WORDS.waitSubtitle(place.name, model.span);
  const all = model.groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  return (
    <Figure
      id="waits-for-care"
      isWide
      headline={model.headline}
      subtitle={subtitle}
      chart={model.groups.map(({ label, bars }) => (
        <ChartGroup key={label} label={label}>
          <HorizontalBars rows={bars} format={PLACEMENTS_WORDS.days} scaleTo={all} />
        </ChartGroup>
      ))}
      table={<WaitTable caption={subtitle} answers={model.answers} />}
      about={<AboutSeries series={series} />}
      flat={model.flat}
      sources={toSourceLines(series.flatMap((one) => one.points.flatMap((point) => point.sources)))}
      notes={[PLACEMENTS_WORDS.waitsNot, ...model.missing]}
    />
  );
}

function WaitTable({ caption, answers }: { caption: string; answers: readonly WaitAnswer[] }) {
  const words = PLACEMENTS_WORDS.waitColumns;
  return (
    <DataTable
      caption={caption}
      rows={answers}
      rowKey={({ code, year }) => `${code} ${year}`}
      columns={[
        { header: words.wait, cell: ({ label }) => label },
        { header: TABLE_WORDS.year, cell: ({ year }) => year },
        {
          header: words.answer,
          cell: ({ value, reason }) => (value === null ? reason : PLACEMENTS_WORDS.days(value)),
        },
      ]}
    />
  );
}
