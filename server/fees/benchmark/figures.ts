import { Observation, type ObservedValue } from '../../metrics/observation.js';
import { ValueFlag, ValueStatus } from '../../metrics/value.js';
import { FncTreatment, PriceBase } from '../fee-enums.js';
import type { BenchmarkData, BenchmarkFigures, BenchmarkQuestion } from './read-benchmark.js';
import { FEWEST_PRICES, FEWEST_TO_SPARE, type Unexplained } from './unexplained.js';

/** Why nothing can be said of the prices; null where something can. */
export function whyNoFigure({ figures, factors, emptyBecause }: BenchmarkData): string | null {
  if (emptyBecause) return emptyBecause.message;
  if (figures.compared === 0)
    return 'No price of the lot says whether it includes NHS-funded nursing care: ask for prices as recorded.';
  if (figures.withoutFnc > 0)
    return `For ${figures.withoutFnc} of the placements no rate of NHS-funded nursing care is known: ask for prices as recorded.`;
  if (figures.withoutFactor > 0)
    return (
      factors.noTarget ??
      `For ${figures.withoutFactor} of the placements there is no value of ${factors.missing}.`
    );
  return null;
}

/** Makes observations of one benchmark. */
export class BenchmarkObservations {
  private readonly told: BenchmarkFigures;
  private readonly why: string | null;

  constructor(
    private readonly question: BenchmarkQuestion,
    private readonly data: BenchmarkData,
    private readonly model: Unexplained | null,
  ) {
    this.told = data.figures;
    this.why = whyNoFigure(data);
  }

  average(): Observation {
    return this.of('fee_average_price', this.told.mean, this.told.compared);
  }

  modelledAverage(): Observation {
    return this.ofModel('fee_modelled_price', ({ modelled }) => modelled!);
  }

  gap(): Observation {
    return this.ofGap('fee_price_gap', ({ modelled, meanOfModelled }) => meanOfModelled! - modelled!);
  }

  gapShare(): Observation {
    return this.ofGap(
      'fee_price_gap_share',
      ({ modelled, meanOfModelled }) => meanOfModelled! / modelled! - 1,
    );
  }

  /** @param place 0 to 4: 10th, 25th, 50th, 75th and 90th */
  percentile(metricCode: string, place: number): Observation {
    return this.of(metricCode, this.told.percentiles?.[place] ?? null, this.told.compared);
  }

  interquartileRange(): Observation {
    const [, lower, , upper] = this.told.percentiles ?? [];
    return this.of('fee_price_iqr', this.why ? null : upper! - lower!, this.told.compared);
  }

  highToLow(): Observation {
    const [low, , , , high] = this.told.percentiles ?? [];
    if (!this.why && !(low! > 0))
      return this.absent('fee_price_p90_p10', 'The 10th percentile is not above nought.');
    return this.of('fee_price_p90_p10', this.why ? null : high! / low!, this.told.compared);
  }

  deviation(): Observation {
    if (!this.why && this.told.compared < 2) return this.absent('fee_price_deviation', ONE_PRICE);
    return this.of('fee_price_deviation', this.told.deviation, this.told.compared);
  }

  variation(): Observation {
    if (!this.why && this.told.compared < 2) return this.absent('fee_price_variation', ONE_PRICE);
    if (!this.why && !(this.told.mean! > 0))
      return this.absent('fee_price_variation', 'The mean is not above nought.');
    return this.of(
      'fee_price_variation',
      this.why ? null : this.told.deviation! / this.told.mean!,
      this.told.compared,
    );
  }

  unexplainedSpread(): Observation {
    return this.ofRegression('fee_unexplained_spread', ({ deviation }) => deviation);
  }

  unexplainedShare(): Observation {
    return this.ofRegression('fee_unexplained_share', ({ share }) => share);
  }

  /** The average price against the median of a cost-of-care exercise, in pounds of its own year. */
  costOfCareDistance(): Observation {
    const code = 'fee_cost_of_care_distance';
    const cost = this.data.costOfCare;
    if (!cost) return this.absent(code, 'No cost-of-care exercise of this lot is loaded.');
    if (cost.isDoubtful)
      return this.absent(
        code,
        'The exercise found enhanced care cheaper than standard care, so it is left out of comparisons.',
      );
    if (this.question.priceBase !== PriceBase.NOMINAL)
      return this.absent(code, 'The median is in pounds of its own year: ask for prices as agreed.');
    if (this.question.fnc !== FncTreatment.NET)
      return this.absent(
        code,
        'The exercises leave NHS-funded nursing care out of their medians: ask for prices without it.',
      );
    const value = this.why ? null : this.told.mean! / Number(cost.median) - 1;
    return this.of(code, value, this.told.compared, [cost.releaseId]);
  }

  /** Price and model are set against each other on one basis only: no model includes NHS-funded nursing care. */
  private ofGap(metricCode: string, value: (told: BenchmarkFigures) => number): Observation {
    const { unlikeModel, withModel } = this.told;
    return unlikeModel > 0
      ? this.absent(metricCode, unlikeTheModel(unlikeModel, withModel))
      : this.ofModel(metricCode, value);
  }

  private ofModel(metricCode: string, value: (told: BenchmarkFigures) => number): Observation {
    const { withModel, compared, yearsWithoutModel } = this.told;
    const years = yearsWithoutModel?.join(', ');
    if (!this.why && withModel === 0)
      return this.absent(metricCode, `No modelled price of this lot is loaded for ${years}.`);
    const observed = this.of(metricCode, this.why ? null : value(this.told), withModel).observed;
    if (this.why || withModel === compared) return new Observation(observed);
    const reason = `${compared - withModel} of ${compared} placements have no modelled price (${years}) and are left out of both sides.`;
    return new Observation({ ...observed, flags: [ValueFlag.PARTIAL_COVERAGE], reason });
  }

  private ofRegression(metricCode: string, value: (model: Unexplained) => number | null): Observation {
    if (this.why) return this.of(metricCode, null, 0);
    if (!this.model) return this.absent(metricCode, tooFew(this.told.compared));
    const found = value(this.model);
    if (found === null) return this.absent(metricCode, 'All prices are the same, so there is no variation.');
    return this.of(metricCode, found, this.told.compared);
  }

  private absent(metricCode: string, reason: string): Observation {
    return this.observation(metricCode, { status: ValueStatus.NOT_AVAILABLE, reason: this.why ?? reason });
  }

  private of(metricCode: string, value: number | null, placements: number, more: number[] = []): Observation {
    if (this.why !== null || value === null)
      return this.observation(metricCode, { status: ValueStatus.NOT_AVAILABLE, reason: this.why });
    const releaseIds = [...new Set([...(this.told.releaseIds ?? []), ...more])].sort((a, b) => a - b);
    const told = { status: ValueStatus.PRESENT, value, denominator: placements, releaseIds };
    return this.observation(metricCode, { ...told, contributing: this.told.homes });
  }

  private observation(metricCode: string, told: Partial<ObservedValue>): Observation {
    const { commissionerCode, from, to, version } = this.question;
    return new Observation({
      ...{
        metricCode,
        areaCode: commissionerCode,
        locationId: null,
        serviceType: null,
        band: null,
        group: [],
      },
      ...{ from, to, version, value: null, status: ValueStatus.PRESENT, reason: null, flags: [] },
      ...{
        numerator: null,
        denominator: null,
        midYear: null,
        contributing: null,
        expected: null,
        releaseIds: [],
      },
      ...told,
    });
  }
}

const ONE_PRICE = 'A single price has no spread.';

const unlikeTheModel = (unlike: number, all: number): string =>
  `As recorded, ${unlike} of ${all} prices include NHS-funded nursing care or do not say whether they do, and modelled prices never include it: no gap is worked out. Ask for prices without that care, or with it.`;

const tooFew = (prices: number): string =>
  `Too few: ${prices} prices. It needs ${FEWEST_PRICES}, and ${FEWEST_TO_SPARE} more than the levels of the factors.`;
