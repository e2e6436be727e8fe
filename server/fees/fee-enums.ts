import { registerEnumType } from 'type-graphql';

export enum FncBasis {
  GROSS = 'GROSS',
  NET = 'NET',
  UNKNOWN = 'UNKNOWN',
}

export enum FncBand {
  STANDARD = 'STANDARD',
  HIGHER = 'HIGHER',
}

export enum PriceContract {
  BLOCK = 'BLOCK',
  SPOT = 'SPOT',
}

export enum PriceBase {
  NOMINAL = 'NOMINAL',
  REAL = 'REAL',
  NLW = 'NLW',
}

export enum FncTreatment {
  AS_RECORDED = 'AS_RECORDED',
  NET = 'NET',
  GROSS = 'GROSS',
}

const described = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, description]) => [key, { description }]));

registerEnumType(FncBasis, {
  name: 'FncBasis',
  description: 'Whether a weekly amount includes NHS-funded nursing care.',
  valuesConfig: described({
    GROSS: 'It includes what the NHS pays for nursing.',
    NET: 'What the NHS pays for nursing comes on top of it.',
    UNKNOWN: 'The source does not say.',
  }),
});
registerEnumType(FncBand, {
  name: 'FncBand',
  description: 'Bands of NHS-funded nursing care.',
  valuesConfig: described({
    STANDARD: 'The one rate since October 2007.',
    HIGHER: 'For those who had the higher of the bands before October 2007.',
  }),
});
registerEnumType(PriceContract, {
  name: 'PriceContract',
  description: 'How a place is bought.',
  valuesConfig: described({
    BLOCK: 'In a bed that is paid for whether or not it is used.',
    SPOT: 'For one person, for as long as they stay.',
  }),
});
registerEnumType(PriceBase, {
  name: 'PriceBase',
  description: 'In whose pounds prices are told.',
  valuesConfig: described({
    NOMINAL: 'As agreed.',
    REAL: 'At the consumer prices of the last month asked for.',
    NLW: 'As if each price had grown with the National Living Wage up to the last month asked for.',
  }),
});
registerEnumType(FncTreatment, {
  name: 'FncTreatment',
  description: 'What is done about prices that include NHS-funded nursing care and prices that do not.',
  valuesConfig: described({
    AS_RECORDED: 'Nothing: prices stand as recorded, and how many are of which kind is said.',
    NET: 'The standard rate of the first day is taken off prices of nursing beds that include it; prices that do not say are left out.',
    GROSS:
      'The standard rate of the first day is added to prices of nursing beds without it; prices that do not say are left out.',
  }),
});
