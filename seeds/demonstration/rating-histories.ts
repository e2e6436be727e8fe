import { addDays, later } from './calendar.js';
import { COUNCILS } from './councils.js';
import type { Home } from './register.js';
import { randomFor, type Random } from './random.js';
import { daysToNextRating, keyQuestions, nextBand } from './rating-chances.js';
import type { KeyQuestionRating, RatingBand } from './rows.js';

/** A rating as published. `overall` null: the evidence was not enough for one. */
export interface Rating {
  publishedOn: string;
  overall: RatingBand | null;
  keyQuestions: KeyQuestionRating[];
  serviceGroup: string | null;
  isInherited: boolean;
}

/** A home registered since then waits longer for its first rating than homes did before. */
const BACKLOG_SINCE = '2022-07-01';
/** Homes registered long ago had their first rating of this history between these days. */
const FIRST_RATINGS_FROM = '2017-01-09';
const FIRST_RATINGS_OVER_DAYS = 1300;
const MOST_RATINGS = 5;

/** Ratings of a home published before a day, oldest first; none where it was registered too lately to be rated. */
export function ratingHistory(home: Home, until: string): Rating[] {
  const random = randomFor(`ratings ${home.locationId}`);
  const { quality } = COUNCILS.find(({ code }) => code === home.councilCode)!;
  const ratings: Rating[] = [];
  let band: RatingBand | null = null;
  let publishedOn = firstRatingOn(home, random);
  while (publishedOn < until && ratings.length < MOST_RATINGS) {
    band = nextBand(quality, band, random);
    const questions = keyQuestions(band, random);
    ratings.push({
      publishedOn,
      overall: band,
      keyQuestions: questions,
      serviceGroup: null,
      isInherited: false,
    });
    publishedOn = addDays(publishedOn, daysToNextRating(band, random));
  }
  return ratings;
}

function firstRatingOn({ registeredFrom }: Home, random: Random): string {
  const ofOldHome = addDays(FIRST_RATINGS_FROM, random.between(0, FIRST_RATINGS_OVER_DAYS));
  const wait = registeredFrom < BACKLOG_SINCE ? random.between(200, 420) : random.between(420, 900);
  return later(ofOldHome, addDays(registeredFrom, wait));
}
