import { useId, type ReactNode } from 'react';
import { Figure } from '../charts/Figure.js';
import type { LineModel } from '../charts/line-model.js';
import { LineTable } from '../charts/LineTable.js';
import { formatRate } from '../words/numbers.js';
import { sources, threeLines } from './sample-figures.js';

export interface SampleFigureProps {
  headline: string;
  chart: ReactNode;
  model?: LineModel;
  isWide?: boolean;
}

/** A figure card around a sample chart. */
export function SampleFigure({ headline, chart, model = threeLines, isWide = false }: SampleFigureProps) {
  const id = useId();
  return (
    <Figure
      id={`sample-${id}`}
      headline={headline}
      subtitle="Beds per 100,000 people aged 65+, Harrowdale and the demonstration country, Jan 2020 to Dec 2024"
      chart={chart}
      table={<LineTable caption={headline} model={model} format={formatRate} />}
      about={<p className="govuk-body">Definition, method, caveats and releases stand here.</p>}
      flat={{ fileName: 'sample', rows: [{ area_code: 'D10000001', period: '2024-12', value: 4128 }] }}
      sources={sources}
      upTo="31 December 2024"
      isWide={isWide}
    />
  );
}
