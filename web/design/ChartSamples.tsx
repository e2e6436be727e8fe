import { rankBars } from '../charts/bar-model.js';
import { DistributionBar } from '../charts/DistributionBar.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { IntervalRows } from '../charts/IntervalRows.js';
import { LineTrend } from '../charts/LineTrend.js';
import { StockFlowBridge } from '../charts/StockFlowBridge.js';
import { formatRate } from '../words/numbers.js';
import {
  bridge,
  gappyLine,
  manyBars,
  mixes,
  oneMonth,
  shares,
  sixBars,
  threeLines,
} from './sample-figures.js';
import { SampleFigure } from './SampleFigure.js';

export function ChartSamples() {
  return (
    <section className="atlas-section">
      <h2 className="atlas-section__heading">Figures</h2>
      <p className="atlas-section__text">
        One card for each question: message, chart, table, download, about.
      </p>
      <div className="atlas-cards">
        <SampleFigure
          headline="Beds in Harrowdale fell 9.7% in the year to December 2024; the demonstration country fell 0.3%"
          model={threeLines}
          chart={<LineTrend model={threeLines} format={formatRate} />}
        />
        <SampleFigure
          headline="One area, with months that nobody reported"
          model={gappyLine}
          chart={<LineTrend model={gappyLine} format={formatRate} />}
        />
        <SampleFigure
          headline="Harrowdale lost 38 beds in the year to December 2024: 60 added, 98 taken away"
          chart={<StockFlowBridge model={bridge} openingLabel="Dec 2023" closingLabel="Dec 2024" />}
        />
        <SampleFigure
          headline="Harrowdale has 2.9% more beds per 100,000 people aged 65+ than the demonstration country"
          chart={<HorizontalBars rows={rankBars(sixBars)} format={formatRate} />}
        />
        <SampleFigure
          headline="Two in three homes in Harrowdale are good; a fifth require improvement"
          chart={<DistributionBar rows={mixes} />}
        />
        <SampleFigure
          headline="75.0% of rated care homes in Harrowdale are good or outstanding (30 of 40); Demonstration 83.6%"
          chart={<IntervalRows rows={shares} />}
        />
        <SampleFigure
          headline="Many areas: twenty-four councils in rank order"
          chart={<HorizontalBars rows={manyBars} format={formatRate} />}
          isWide
        />
        <SampleFigure
          headline="A single month is a dot, not a line"
          model={oneMonth}
          chart={<LineTrend model={oneMonth} format={formatRate} />}
        />
      </div>
    </section>
  );
}
