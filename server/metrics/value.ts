import { registerEnumType } from 'type-graphql';

export enum ValueStatus {
  PRESENT = 'PRESENT',
  SUPPRESSED = 'SUPPRESSED',
  NOT_AVAILABLE = 'NOT_AVAILABLE',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}

export enum ValueFlag {
  PROVISIONAL = 'PROVISIONAL',
  REVISED = 'REVISED',
  ESTIMATED = 'ESTIMATED',
  ROUNDED = 'ROUNDED',
  LOW_RELIABILITY = 'LOW_RELIABILITY',
  STALE = 'STALE',
  DENOMINATOR_YEAR_PROXY = 'DENOMINATOR_YEAR_PROXY',
  RECAST_TO_CURRENT_BOUNDARY = 'RECAST_TO_CURRENT_BOUNDARY',
  BREAK_IN_SERIES = 'BREAK_IN_SERIES',
  PARTIAL_COVERAGE = 'PARTIAL_COVERAGE',
}

export enum ServiceType {
  CARE_HOME_WITH_NURSING = 'CARE_HOME_WITH_NURSING',
  CARE_HOME_WITHOUT_NURSING = 'CARE_HOME_WITHOUT_NURSING',
}

export enum PopulationBand {
  AGE_18_PLUS = 'AGE_18_PLUS',
  AGE_65_PLUS = 'AGE_65_PLUS',
  AGE_75_PLUS = 'AGE_75_PLUS',
  AGE_85_PLUS = 'AGE_85_PLUS',
}

export enum GroupBy {
  SERVICE_TYPE = 'SERVICE_TYPE',
  POPULATION_BAND = 'POPULATION_BAND',
  RATING_BAND = 'RATING_BAND',
  SIZE_BAND = 'SIZE_BAND',
  SECTOR = 'SECTOR',
  PROVIDER = 'PROVIDER',
  BRAND = 'BRAND',
  BED_TYPE = 'BED_TYPE',
}

/** How long the periods are that a question is answered in. */
export enum PeriodLength {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  FINANCIAL_YEAR = 'FINANCIAL_YEAR',
}

/** By which boundaries areas are told. */
export enum GeographyBasis {
  CURRENT_BOUNDARIES = 'CURRENT_BOUNDARIES',
  AS_AT_EVENT = 'AS_AT_EVENT',
}

export enum IntervalMethodName {
  WILSON = 'WILSON',
  BYAR = 'BYAR',
  EXACT_POISSON = 'EXACT_POISSON',
  NONE = 'NONE',
}

export const BAND_LABELS: Record<PopulationBand, string> = {
  AGE_18_PLUS: 'aged 18 and over',
  AGE_65_PLUS: 'aged 65 and over',
  AGE_75_PLUS: 'aged 75 and over',
  AGE_85_PLUS: 'aged 85 and over',
};

export const SERVICE_TYPE_LABELS: Record<ServiceType, string> = {
  CARE_HOME_WITH_NURSING: 'Care homes with nursing',
  CARE_HOME_WITHOUT_NURSING: 'Care homes without nursing',
};

const described = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, description]) => [key, { description }]));

registerEnumType(ValueStatus, {
  name: 'ValueStatus',
  description: 'Why a value is or is not there. A value that is missing or withheld is null, never 0.',
  valuesConfig: described({
    PRESENT: 'The value is there; 0 means none.',
    SUPPRESSED: 'Known, and withheld to protect people or businesses.',
    NOT_AVAILABLE: 'Not known: no release tells it.',
    NOT_APPLICABLE: 'Does not make sense here, such as a share of no homes.',
  }),
});
registerEnumType(ValueFlag, {
  name: 'ValueFlag',
  description: 'Caveats that travel with a value.',
  valuesConfig: described({
    PROVISIONAL: 'The publisher may still revise it.',
    REVISED: 'Differs from what was published at first.',
    ESTIMATED: 'Rests on a number of another date or on shares; the metric’s caveats say how.',
    ROUNDED: 'Rounded by the publisher.',
    LOW_RELIABILITY: 'The publisher warns of its quality.',
    STALE: 'Carried forward for more than three months since the release it comes from.',
    DENOMINATOR_YEAR_PROXY:
      'The population is of an earlier mid-year than the one wanted; denominator.midYear says which.',
    RECAST_TO_CURRENT_BOUNDARY: 'Told through councils of the same ground with other codes.',
    BREAK_IN_SERIES: 'Not comparable with the values before it.',
    PARTIAL_COVERAGE: 'Something is missing from it: homes without bed numbers, or homes not yet rated.',
  }),
});
registerEnumType(ServiceType, {
  name: 'ServiceType',
  description: 'What a care home is registered for. A care home with nursing may also hold residential beds.',
  valuesConfig: described({
    CARE_HOME_WITH_NURSING: 'Registered to provide nursing care; a home registered for both counts here.',
    CARE_HOME_WITHOUT_NURSING: 'Registered for residential care only.',
  }),
});
registerEnumType(PopulationBand, {
  name: 'PopulationBand',
  description: 'Ages of the people under a rate.',
  valuesConfig: described(
    Object.fromEntries(Object.entries(BAND_LABELS).map(([band, label]) => [band, `People ${label}.`])),
  ),
});
registerEnumType(GroupBy, {
  name: 'GroupBy',
  description: 'Dimensions by which observations are split.',
  valuesConfig: described({
    SERVICE_TYPE: 'With nursing and without, each apart.',
    POPULATION_BAND: 'One rate for each age band.',
    RATING_BAND: 'The overall rating in force, or the label in its place.',
    SIZE_BAND: 'Registered beds of the home, in the regulator’s bands.',
    SECTOR: 'Local authority, NHS or independent, as the provider’s name tells.',
    PROVIDER: 'The registered provider.',
    BRAND: 'The brand that the provider belongs to.',
    BED_TYPE:
      'What a bed is meant for, as a return of capacity tells; the register knows only what the home is registered for.',
  }),
});
registerEnumType(PeriodLength, {
  name: 'PeriodLength',
  description: 'How long each period is.',
  valuesConfig: described({
    MONTH: 'Calendar months, written 2025-03.',
    QUARTER: 'Calendar quarters, written 2025-Q1 for January to March.',
    YEAR: 'Calendar years, written 2025.',
    FINANCIAL_YEAR: 'UK public-sector financial years, 1 April to 31 March, written 2024-25.',
  }),
});
registerEnumType(GeographyBasis, {
  name: 'GeographyBasis',
  description: 'By which boundaries the past is told.',
  valuesConfig: described({
    CURRENT_BOUNDARIES:
      'Recast to today’s areas wherever homes or whole districts nest in them; where they do not, not available.',
    AS_AT_EVENT: 'Areas as they were: each is told only for the days on which it existed.',
  }),
});
registerEnumType(IntervalMethodName, {
  name: 'IntervalMethod',
  description: 'How an interval is computed.',
  valuesConfig: described({
    WILSON: 'Wilson score interval, for proportions.',
    BYAR: 'Byar’s approximation, for rates of ten events or more.',
    EXACT_POISSON: 'Exact Poisson interval, for rates of fewer than ten events.',
    NONE: 'No interval: everything was counted.',
  }),
});
