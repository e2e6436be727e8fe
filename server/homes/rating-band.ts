import { registerEnumType } from 'type-graphql';

export enum RatingBand {
  OUTSTANDING = 'OUTSTANDING',
  GOOD = 'GOOD',
  REQUIRES_IMPROVEMENT = 'REQUIRES_IMPROVEMENT',
  INADEQUATE = 'INADEQUATE',
}

export enum RatingStatus {
  RATED = 'RATED',
  NOT_YET_INSPECTED = 'NOT_YET_INSPECTED',
  INSUFFICIENT_EVIDENCE_TO_RATE = 'INSUFFICIENT_EVIDENCE_TO_RATE',
  INSPECTED_BUT_NOT_RATED = 'INSPECTED_BUT_NOT_RATED',
  NO_PUBLISHED_RATING = 'NO_PUBLISHED_RATING',
  EVIDENCE_NOT_YET_SCORED = 'EVIDENCE_NOT_YET_SCORED',
}

registerEnumType(RatingBand, {
  name: 'RatingBand',
  description: 'The four bands of the Care Quality Commission; comparable only within one regulator.',
  valuesConfig: {
    OUTSTANDING: { description: 'Performing exceptionally well.' },
    GOOD: { description: 'Performing well and meeting expectations.' },
    REQUIRES_IMPROVEMENT: { description: 'Not performing as well as it should.' },
    INADEQUATE: { description: 'Performing badly.' },
  },
});
registerEnumType(RatingStatus, {
  name: 'RatingStatus',
  description: 'RATED, or a label that the regulator publishes in place of a rating; none of them is a band.',
  valuesConfig: {
    RATED: { description: 'Has a rating.' },
    NOT_YET_INSPECTED: { description: 'No judgement is known yet.' },
    INSUFFICIENT_EVIDENCE_TO_RATE: { description: 'Inspected, without enough evidence to rate.' },
    INSPECTED_BUT_NOT_RATED: { description: 'Inspected under rules that gave no rating.' },
    NO_PUBLISHED_RATING: { description: 'The regulator says that no rating is published.' },
    EVIDENCE_NOT_YET_SCORED: { description: 'Assessment under way, evidence not or only partly scored.' },
  },
});
