import { useQuery } from '@apollo/client/react';
import type { FigureContext } from '../areas/figure-context.js';
import { Figure } from '../charts/Figure.js';
import { HorizontalBars } from '../charts/HorizontalBars.js';
import { readFragment } from '../graphql/generated/fragment-masking.js';
import type { ComparedQuery } from '../graphql/generated/graphql.js';
import { AboutObservation } from '../metrics/AboutObservation.js';
import { toSourceLines } from '../metrics/release-sources.js';
import { ErrorNotice } from '../ui/ErrorCard.js';
import { Skeleton } from '../ui/Skeleton.js';
import { useShown } from '../ui/useShown.js';
import { COMPARISON_WORDS, trendWords } from '../words/comparison-words.js';
import { formatDate, lastDayOf } from '../words/dates.js';
import { formatPercent, formatRate } from '../words/numbers.js';
import { bedsOf, careOf, peopleIn } from '../words/terms.js';
import { COMPARED, COMPARED_COMPARISON, comparedVariables, type ComparedMetric } from './compared-query.js';
import { ComparedTable } from './ComparedTable.js';
import { comparedHeadline, comparedLead } from './compared-sentences.js';
import type { OwnList } from './own-list.js';
import { toCompared } from './toCompared.js';

export interface ComparedProps {
  context: FigureContext;
  metric: ComparedMetric;
  list: OwnList | null;
}

/** A measure of the area set against its country, region, board, neighbours, an own list and itself a year earlier. */
export function Compared(props: ComparedProps) {
  const variables = comparedVariables(props.context, props.metric, props.list);
  const answer = useQuery(COMPARED, { variables, notifyOnNetworkStatusChange: true });
  const shown = useShown(answer, variables, props);
  if (answer.error) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!shown) return <Skeleton label={COMPARISON_WORDS.loading} height={420} />;
  return <ComparedFigure {...shown.view} data={shown.data} isRenewing={shown.isRenewing} />;
}

interface ComparedFigureProps extends ComparedProps {
  data: ComparedQuery;
  isRenewing: boolean;
}

function ComparedFigure({ context, metric, data, isRenewing }: ComparedFigureProps) {
  const [node] = data.observations.nodes;
  if (!node || node.value === null) return null;
  const asked = [node.nation, node.region, node.icb, node.neighbours, node.list, node.yearEarlier];
  const against = readFragment(
    COMPARED_COMPARISON,
    asked.flatMap((comparison) => comparison ?? []),
  );
  const figure = { ...node, interval: node.interval ?? null, against };
  const model = toCompared(figure, context, metric);
  const isShare = metric === 'good_or_better_of_rated';
  const measure = isShare
    ? `${careOf(context.serviceType)}, share rated good or outstanding`
    : `${bedsOf(context.serviceType)} per 100,000 ${peopleIn(context.band)}`;
  const day = formatDate(lastDayOf(context.to));
  const subtitle = COMPARISON_WORDS.subtitle(measure.charAt(0).toUpperCase() + measure.slice(1), day);
  const format = isShare ? formatPercent : formatRate;
  const trend = data.series[0]?.trend;
  return (
    <Figure
      id={isShare ? 'compared-share' : 'compared-rate'}
      isWide
      isRenewing={isRenewing}
      headline={comparedHeadline(figure, context, isShare)}
      subtitle={subtitle}
      lead={
        <ul className="atlas-comparison">
          {comparedLead(figure, context, isShare).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {trend && <li>{trendWords(trend)}</li>}
        </ul>
      }
      chart={<HorizontalBars rows={model.bars} format={format} />}
      table={<ComparedTable caption={subtitle} {...{ model, format, isShare }} />}
      about={<AboutObservation observation={node} />}
      flat={model.flat}
      sources={toSourceLines(node.sources)}
      upTo={day}
      notes={model.notes}
    />
  );
}
