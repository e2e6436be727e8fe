/** The kinds of care whose costs and rates are told. */
export type CostMeasure = keyof typeof COST_MEASURES;

/** Each measure of what a week of care costs: how it is spoken of, and what it is not. */
export const COST_MEASURES = {
  unit_cost_nursing_65_plus: {
    care: 'nursing care',
    subtitle: 'Council unit cost of nursing care for people aged 65+, £ a week',
    isUnitCost: true,
  },
  unit_cost_residential_65_plus: {
    care: 'residential care',
    subtitle: 'Council unit cost of residential care for people aged 65+, £ a week',
    isUnitCost: true,
  },
  msif_fee_with_nursing_65_plus: {
    care: 'care homes with nursing',
    subtitle: 'Average fee to care homes with nursing for people aged 65+, £ a week',
    isUnitCost: false,
  },
  msif_fee_without_nursing_65_plus: {
    care: 'care homes without nursing',
    subtitle: 'Average fee to care homes without nursing for people aged 65+, £ a week',
    isUnitCost: false,
  },
  average_weekly_price: {
    care: 'care homes on average',
    subtitle: 'Mean weekly price of placements that began in the year, without NHS-funded nursing care, £',
    isUnitCost: false,
  },
} as const;

/** Words of the fees page. */
export const FEES_WORDS = {
  title: (place: string) => `Fees in ${place}: what care homes cost`,
  windowTitle: (place: string) => `${place}: care-home fees`,
  costs: 'What care costs councils',
  costsText:
    'What a council spent on a week of care for one person: published unit costs, and the mean price of placements.',
  costsNot:
    'Council gross unit costs: not the fee rates of one home, and not the prices that people pay who fund themselves.',
  ratesNot: 'Rates as published; what is agreed for one person can differ.',
  feesNot:
    'Averages over a council’s placements: not the fee of one home, and not the prices that people pay who fund themselves.',
  breakLabel: 'New collection',
  breakNote: 'New collection: not comparable with the years before',
  breakSentence: (year: string) =>
    `${year} stands apart. A new collection began, and its values are computed from published spending and weeks: do not compare them with the years before.`,
  cost: (care: string, place: string, value: string, year: string) =>
    `${upperFirst(care)} cost ${place} ${value} a week in ${year}`,
  costOfCouncils: (care: string, place: string, value: string, year: string) =>
    `${upperFirst(care)} cost councils in ${place} ${value} a week in ${year}`,
  fee: (care: string, place: string, value: string, year: string) =>
    `${place} paid ${care} ${value} a week in ${year}`,
  feeOfCouncils: (care: string, place: string, value: string, year: string) =>
    `Councils in ${place} paid ${care} ${value} a week in ${year}`,
  against: (size: string, isMore: boolean, other: string) =>
    `, ${size} ${isMore ? 'more' : 'less'} than in ${other}`,
  levelWith: (other: string) => `, as much as in ${other}`,
  moved: (place: string, from: string, to: string, change: string, first: string, last: string) =>
    `From ${from} to ${to} it ${change} in ${place}, from ${first} to ${last}.`,
  movedOther: (other: string, change: string) => `In ${other} it ${change}.`,
  rose: (size: string) => `rose ${size}`,
  fell: (size: string) => `fell ${size}`,
  level: 'did not change',
  noCosts: (place: string) => `No unit costs are published for ${place}`,
  noCostsOfBoards:
    'Councils pay for these places, so costs are published for councils, regions and England. Look at a council:',
  noCostsText:
    'The published tables are loaded for every council of England that existed from 2009-10 to 2014-15, for the regions in 2014-15 and for England.',
  noCostsDemonstration: 'Published costs are real, and this place is invented.',
  gap: (place: string, years: string) =>
    `${place} has no published value for ${years}: the line leaves a gap.`,
  councils: 'Councils within',
  nhs: 'What the NHS adds',
  nhsText: 'A weekly payment to homes that give nursing care, the same in all of England.',
  pays: 'What the council publishes',
  paysText: 'The weekly rates that this council sets, and what the NHS adds where a home gives nursing care.',
  ratesTitle: (place: string, count: number, day: string) =>
    `${place} publishes ${count} weekly ${count === 1 ? 'rate' : 'rates'} for ${day}`,
  oneRate: (place: string, value: string, day: string) =>
    `${place} pays one flat rate of ${value} a week from ${day}`,
  oldRates: (place: string, year: string, flat: string | null, count: number) =>
    flat === null
      ? `In ${year} ${place} published ${count} weekly rates; no newer ones are loaded`
      : `In ${year} ${place} published one flat rate of ${flat} a week; no newer one is loaded`,
  oldRatesNote: (place: string, day: string) =>
    `These rates are old: what ${place} has published for days after ${day} is not loaded.`,
  ratesSubtitle: (place: string) => `Published fee rates of ${place}, £ a week`,
  ratesColumns: {
    care: 'Care',
    weekly: 'Weekly rate',
    basis: 'Nursing part of the NHS',
    net: 'Without it',
    from: 'Applies from',
    to: 'until before',
    known: 'Known from',
    addOns: 'On top',
    source: 'Published in',
  },
  noRates: (place: string) => `No fee rates of ${place} are loaded`,
  noRatesText:
    'Councils publish their weekly rates each in their own form. They appear here once a table of them is loaded:',
  noRatesCommand: 'npm run atlas -- import fee-rates FILE',
  withheld: (place: string, years: string, reason: string) => `${place}, ${years}: ${reason}`,
  pricesWithheld: (place: string) => `What ${place} pays care homes on average is withheld`,
  fresh: (costs: string | null, nhs: string | null) =>
    [costs && `Unit costs up to ${costs}`, nhs && `NHS-funded nursing care ${nhs}`]
      .filter(Boolean)
      .join(' · '),
  doubtful: 'Doubtful: enhanced care below standard care. It is shown and not compared.',
  ratesAbout:
    'Rates as the council publishes them, with the day from which they apply and the day from which they are known.',
  fncBasis: { GROSS: 'Included', NET: 'Comes on top', UNKNOWN: 'Not said' },
  fncTitle: (value: string, year: string) =>
    `The NHS pays ${value} a week for nursing care in a care home in ${year}`,
  fncSubtitle: 'NHS-funded nursing care in England, standard rate, £ a week · by financial year',
  fncColumns: {
    year: 'Financial year',
    standard: 'Standard',
    higher: 'Higher',
    known: 'Known from',
    note: 'Note',
  },
  fncBackdated: (year: string, first: string, day: string, later: string) =>
    `${year} was ${first} until ${day}, when it was raised to ${later}, backdated to the first day of the year.`,
  fncAbout: [
    {
      term: 'What it is',
      text: 'A weekly payment of the NHS to care homes with nurses, for each resident who needs a nurse’s care and does not get NHS continuing healthcare.',
    },
    {
      term: 'Why it matters',
      text: 'A rate that includes it (gross) and one that does not (net) are not comparable: the table of rates says which is which.',
    },
    {
      term: 'Read with care',
      text: 'The higher rate is for people who had the high band before October 2007.',
    },
  ],
  fncSource: 'Announcements of the Department of Health and Social Care',
  financialYear: (day: string) => {
    const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
    return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
  },
  signIn:
    'Signed in as the commissioner of this council you see what it pays against its model, lot by lot, and can work out a fee uplift.',
} as const;

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
