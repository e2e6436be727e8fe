import type { NamedArea } from '../areas/figure-context.js';
import { ChartGroup } from '../charts/ChartGroup.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import type { SourceLine } from '../charts/figure-model.js';
import { AboutObservation, type AboutObservationProps } from '../metrics/AboutObservation.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { formatPercent } from '../words/numbers.js';
import { formatDays, SHORT_TERM_WORDS } from '../words/short-term-words.js';
import { BookedTable, ExitTable, StayTable } from './ShortTermTables.js';
import {
  exitBars,
  lengthBars,
  shortTermFlat,
  shortTermHeadline,
  shortTermSentences,
  staySets,
  type ShortTermModel,
} from './toShortTerm.js';

export interface ShortTermCardProps {
  place: NamedArea;
  model: ShortTermModel;
  /** What stands behind the figures. */
  behind: readonly AboutObservationProps['observation'][];
  sources: readonly SourceLine[];
  notes: readonly string[];
  period: string;
  /** The last month. */
  to: string;
}

/** Beds for short stays: booked and used, how long people stay, and where they go. */
export function ShortTermCard({ place, model, behind, sources, notes, period, to }: ShortTermCardProps) {
  const { total, contracted, contractedByBedType } = model;
  const { charts } = SHORT_TERM_WORDS;
  const day = formatDate(lastDayOf(to));
  const [exits, lengths] = [exitBars(total), lengthBars(model)];
  return (
    <Figure
      id="short-term-beds"
      isWide
      headline={shortTermHeadline(model, place.name)}
      subtitle={SHORT_TERM_WORDS.subtitle(place.name, period, total.ended)}
      lead={
        <ul className="atlas-comparison">
          {shortTermSentences(model, day).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      chart={
        <>
          {exits.length > 0 && (
            <ChartGroup label={charts.exits}>
              <HorizontalBars rows={exits} format={formatPercent} />
            </ChartGroup>
          )}
          {lengths.length > 0 && (
            <ChartGroup label={charts.days}>
              <HorizontalBars rows={lengths} format={formatDays} />
            </ChartGroup>
          )}
        </>
      }
      table={
        <>
          {contracted.bedDays !== null && <BookedTable rows={[...contractedByBedType, contracted]} />}
          {staySets(model).map(({ by, stays }) => (
            <StayTable key={by} caption={by} stays={stays} />
          ))}
          {total.exits.length > 0 && <ExitTable exits={total.exits} />}
        </>
      }
      about={
        <>
          {behind.map((observation, index) => (
            <AboutObservation key={index} observation={observation} />
          ))}
        </>
      }
      flat={shortTermFlat(model, place, period)}
      sources={sources}
      upTo={day}
      notes={notes}
    />
  );
}
