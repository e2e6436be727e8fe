import type { FncTreatment, PriceBase } from '../graphql/generated/graphql.js';
import { countOf } from './numbers.js';

/** Words of the cards about prices: for the council that pays them. */
export const PRICES_WORDS = {
  section: 'Price against model',
  sectionText:
    'What this council pays for placements within each lot, what its model says, and how far prices lie apart.',
  filters: 'Change how prices are told',
  base: 'In whose pounds',
  bases: {
    NOMINAL: 'As agreed',
    REAL: 'At prices of the last month (CPI)',
    NLW: 'Grown with the living wage',
  } satisfies Record<PriceBase, string>,
  fnc: 'NHS-funded nursing care',
  fncOptions: {
    NET: 'Left out',
    GROSS: 'Included',
    AS_RECORDED: 'As recorded',
  } satisfies Record<FncTreatment, string>,
  months: 'Placements that began',
  monthOptions: {
    '12': 'In the last 12 months',
    '24': 'In the last 24 months',
    '36': 'In the last 36 months',
  },
  fncNotes: {
    NET: 'Prices of nursing beds are told without NHS-funded nursing care, as modelled prices are.',
    GROSS: 'Prices and models of nursing beds are told with NHS-funded nursing care.',
    AS_RECORDED:
      'Prices stand as recorded, some with NHS-funded nursing care and some without; modelled prices never include it.',
  } satisfies Record<FncTreatment, string>,
  gapHeadline: (lot: string, size: string, isMore: boolean, place: string, isOfAll: boolean) =>
    `${lot}: ${place} pays ${size} ${isMore ? 'more' : 'less'} than its model, the widest gap of ${isOfAll ? 'its lots' : 'the lots that can be set against it'}`,
  noGap: (place: string) => `What ${place} pays within each lot`,
  subtitle: (place: string, period: string, n: number) =>
    `Weekly price by lot, £ · ${place} · ${period} · ${countOf(n, 'placement', 'placements')} compared`,
  key: 'Thick bar: the middle half of prices. Thin line: all but the highest and lowest tenth.',
  mean: 'Mean price',
  model: 'Mean modelled price',
  columns: {
    lot: 'Lot',
    n: 'Placements',
    mean: 'Mean',
    model: 'Modelled',
    gap: 'Gap',
    gapPercent: 'Gap, %',
    lower: 'Lower quartile',
    median: 'Median',
    upper: 'Upper quartile',
    p10: '10th percentile',
    p90: '90th percentile',
    cv: 'Variation',
    unexplained: 'Unexplained, £',
    share: 'Unexplained, %',
    cost: 'Cost of care, median',
    distance: 'Against cost of care',
  },
  gapNote: 'The gap is worked out on placements with a modelled price only.',
  costOfCare: 'Cost of care',
  costNote: (year: string, rate: string | null, rule: string | null) =>
    [`the council’s exercise of ${year}, not uprated`, rate && `${rate} of homes answered`, rule]
      .filter(Boolean)
      .join('; '),
  spreadHeadline: (lot: string, pounds: string) =>
    `Prices in ${lot} differ by ${pounds} that need, bed and contract do not explain`,
  spreadNone: 'Too few prices to tell what need, bed and contract do not explain',
  spreadSubtitle: (place: string, period: string) =>
    `Spread left after need band, bed type, block or spot, start date, district and FNC basis, £ a week · ${place} · ${period}`,
  spreadShare: (lot: string, share: string) =>
    `${lot}: ${share} of the differences between prices are left unexplained.`,
  outliersHeadline: (count: number) =>
    count === 1
      ? 'One price stands far from what the factors let one expect'
      : `${count} prices stand far from what the factors let one expect`,
  outliersNone: 'No price stands far from what the factors let one expect',
  outliersSubtitle: (place: string, period: string) =>
    `Prices of single placements against what need, bed, contract, start and district let one expect · ${place} · ${period}`,
  outlierGroups: { above: 'Above', below: 'Below' },
  outlierColumns: {
    home: 'Care home',
    lot: 'Lot',
    started: 'Began',
    weekly: 'Weekly price',
    modelled: 'Modelled',
    residual: 'Against expectation',
  },
  unknownHome: 'Home not in the register',
  outliersNot: 'An outlier asks for a look, not for blame: a price may have a reason that no column holds.',
  shownOf: (shown: number, all: number) => `The ${shown} farthest of ${all} are shown.`,
  untoldAgreed: 'Until then the cards below tell prices as agreed, in pounds of their day.',
  untold: 'Prices cannot be told in these pounds',
  none: (place: string) => `No prices of ${place} are loaded for these months`,
  noneText: 'They appear once files of placement prices and of modelled prices are loaded:',
  commands: ['npm run atlas -- import placement-prices FILE', 'npm run atlas -- import modelled-prices FILE'],
} as const;
