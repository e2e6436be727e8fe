import { lazy, Suspense, useId, useRef, type ReactNode } from 'react';
import { Skeleton } from '../ui/Skeleton.js';
import { Tabs } from '../ui/Tabs.js';
import { FIGURE_WORDS } from '../words/figure-words.js';
import type { ExportQuery } from './export-address.js';
import { sourceNames, type FlatTable, type SourceLine } from './figure-model.js';

// Comes when a reader opens the tab.
const Downloads = lazy(async () => ({ default: (await import('./Downloads.js')).Downloads }));

export interface FigureProps {
  /** In the address, so that a figure can be linked to. */
  id: string;
  /** The message in one sentence, computed from the figures. */
  headline: string;
  /** Measure, places and period. */
  subtitle: string;
  /** What has to be read before the chart, for example the differences in words. */
  lead?: ReactNode;
  chart: ReactNode;
  /** The same figures as the chart, as a DataTable. */
  table: ReactNode;
  about: ReactNode;
  /** What marks in the chart and its table stand for, below both. */
  record?: ReactNode;
  flat: FlatTable;
  /** The question that the API answers with these figures: files then have lasting addresses. */
  query?: ExportQuery;
  sources: readonly SourceLine[];
  /** "31 March 2025": the last day that the figures tell of. */
  upTo?: string | null;
  notes?: readonly string[];
  isWide?: boolean;
  /** The figures are older than the choices, and newer ones are on the way. */
  isRenewing?: boolean;
}

/** The card of one figure: its message, then chart, table, download and what stands behind it, then its source. */
export function Figure(props: FigureProps) {
  const id = useId();
  const chart = useRef<HTMLDivElement>(null);
  const { headline, subtitle, sources } = props;
  return (
    <figure
      id={props.id}
      className={classesOf(props)}
      aria-busy={props.isRenewing || undefined}
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`} className="atlas-figure__headline">
        {headline}
      </h3>
      <p id={`${id}-subtitle`} className="atlas-figure__subtitle">
        {subtitle}
      </p>
      {props.lead}
      <Tabs
        label={headline}
        tabs={[
          {
            key: 'chart',
            label: FIGURE_WORDS.chart,
            content: (
              <Panel>
                <div role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-subtitle ${id}-alt`}>
                  <div ref={chart} aria-hidden="true">
                    {props.chart}
                  </div>
                </div>
                <p id={`${id}-alt`} className="govuk-visually-hidden">
                  {FIGURE_WORDS.sameInTable}
                </p>
                {props.record}
              </Panel>
            ),
          },
          {
            key: 'table',
            label: FIGURE_WORDS.table,
            content: (
              <Panel>
                {props.table}
                {props.record}
              </Panel>
            ),
          },
          {
            key: 'download',
            label: FIGURE_WORDS.download,
            content: (
              <Panel>
                <Suspense fallback={<Skeleton height={160} />}>
                  <Downloads
                    {...{ title: headline, subtitle, sources, chart }}
                    flat={props.flat}
                    notes={props.notes}
                    query={props.query}
                  />
                </Suspense>
              </Panel>
            ),
          },
          { key: 'about', label: FIGURE_WORDS.about, content: <Panel>{props.about}</Panel> },
        ]}
      />
      <figcaption className="atlas-figure__foot">
        {props.notes?.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          {props.upTo && `${FIGURE_WORDS.upTo(props.upTo)} · `}
          {sources.length > 0 && FIGURE_WORDS.source(sourceNames(sources))}
        </p>
      </figcaption>
    </figure>
  );
}

function Panel({ children }: { children: ReactNode }) {
  return <div className="atlas-figure__panel">{children}</div>;
}

const classesOf = ({ isWide, isRenewing }: FigureProps): string =>
  ['atlas-card atlas-figure', isWide && 'atlas-card--wide', isRenewing && 'atlas-renewing']
    .filter(Boolean)
    .join(' ');
