import type { EdgeCases } from './edge-cases.js';
import { KEY_QUESTIONS, keyQuestions } from './rating-chances.js';
import type { Rating } from './rating-histories.js';
import { randomFor } from './random.js';
import type { Link } from './register.js';
import type { KeyQuestionRating, RatingBand } from './rows.js';

/** Ratings of each home by location id, oldest first. */
export type Histories = Map<string, Rating[]>;

/** A home whose company changed keeps the rating that its earlier registration had, marked as inherited. */
export function inheritRatings(links: readonly Link[], histories: Histories): void {
  for (const { predecessorId, successorId, reason } of links) {
    const last = histories.get(predecessorId)!.at(-1);
    if (reason === 'Legal Entity Change' && last)
      histories.get(successorId)!.unshift({ ...last, isInherited: true });
  }
}

/** Writes the ratings of the edge cases: by service group, and too little evidence for a rating. */
export function addRatingEdgeCases(edges: EdgeCases, histories: Histories): void {
  const before = (id: string, date: string) =>
    histories
      .get(id)!
      .filter(({ publishedOn }) => publishedOn < date)
      .slice(-3);
  const groups = edges.ratedByServiceGroup.locationId;
  histories.set(groups, [
    ...before(groups, '2025-06-10'),
    rating('2025-06-10', 'REQUIRES_IMPROVEMENT', 'Nursing homes'),
    rating('2025-06-10', 'GOOD', 'Residential homes'),
  ]);
  const known = edges.ratedThenTooLittleEvidence.locationId;
  histories.set(known, [...before(known, '2025-03-20'), tooLittleEvidence('2025-03-20')]);
  const fresh = edges.tooLittleEvidence.locationId;
  histories.set(fresh, [tooLittleEvidence('2025-11-13')]);
}

function rating(publishedOn: string, overall: RatingBand, serviceGroup: string): Rating {
  const questions = keyQuestions(overall, randomFor(`rating of ${serviceGroup}`));
  return { publishedOn, overall, keyQuestions: questions, serviceGroup, isInherited: false };
}

function tooLittleEvidence(publishedOn: string): Rating {
  const keyQuestionsSeen = KEY_QUESTIONS.map((domain): KeyQuestionRating =>
    domain === 'SAFE' || domain === 'WELL_LED'
      ? { domain, status: 'RATED', band: 'GOOD' }
      : { domain, status: 'INSUFFICIENT_EVIDENCE_TO_RATE', band: null },
  );
  return {
    publishedOn,
    overall: null,
    keyQuestions: keyQuestionsSeen,
    serviceGroup: null,
    isInherited: false,
  };
}
