import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import type { HomeRating_HomeFragment } from '../graphql/generated/graphql.js';
import { DataTable } from '../ui/DataTable.js';
import { formatDate } from '../words/dates.js';
import { HOMES_WORDS } from '../words/homes-words.js';
import { KEY_QUESTION_WORDS, RATING_STATUS_WORDS, RATING_WORDS } from '../words/terms.js';
import { ratingText } from './rating-text.js';

export const HOME_RATING = graphql(`
  fragment HomeRating_home on CareHome {
    name
    hasRepeatedBelowGood
    rating {
      status
      overall
      publishedOn
      ageInMonths
      isInherited
      domains {
        domain
        status
        band
      }
    }
    ratingHistory(first: 20) {
      nodes {
        framework
        status
        overall
        publishedOn
        isInherited
      }
    }
  }
`);

type Rating = HomeRating_HomeFragment['rating'];
type Past = HomeRating_HomeFragment['ratingHistory']['nodes'][number];

/** How the home is rated, on each key question and before. */
export function HomeRating(props: { home: FragmentType<typeof HOME_RATING> }) {
  const { name, rating, ratingHistory, hasRepeatedBelowGood } = readFragment(HOME_RATING, props.home);
  const published = rating.publishedOn ? formatDate(rating.publishedOn) : null;
  return (
    <section className="atlas-card" aria-labelledby="rating-heading">
      <h2 className="atlas-figure__headline" id="rating-heading">
        {rating.overall
          ? HOMES_WORDS.ratingSentence(name, RATING_WORDS[rating.overall], published)
          : HOMES_WORDS.ratingNone(name, RATING_STATUS_WORDS[rating.status])}
      </h2>
      {rating.ageInMonths !== null && <p className="govuk-body-s">{HOMES_WORDS.age(rating.ageInMonths)}</p>}
      {rating.isInherited && <p className="govuk-body-s">{HOMES_WORDS.inherited}</p>}
      {hasRepeatedBelowGood && <p className="govuk-body-s">{HOMES_WORDS.belowGood}</p>}
      <KeyQuestions rating={rating} />
      <History ratings={ratingHistory.nodes} />
    </section>
  );
}

function KeyQuestions({ rating }: { rating: Rating }) {
  const words = HOMES_WORDS.questionColumns;
  if (rating.domains.length === 0) return null;
  return (
    <DataTable
      caption={HOMES_WORDS.questions}
      rows={rating.domains}
      rowKey={(domain) => domain.domain}
      columns={[
        { header: words.question, cell: (domain) => KEY_QUESTION_WORDS[domain.domain] },
        {
          header: words.rating,
          cell: (domain) => ratingText({ status: domain.status, overall: domain.band }),
        },
      ]}
    />
  );
}

function History({ ratings }: { ratings: readonly Past[] }) {
  const words = HOMES_WORDS.historyColumns;
  if (ratings.length < 2) return null;
  return (
    <div className="govuk-!-margin-top-4">
      <DataTable
        caption={HOMES_WORDS.history}
        rows={ratings}
        rowKey={(past) => `${past.publishedOn} ${past.status} ${past.overall}`}
        columns={[
          {
            header: words.date,
            cell: (past) => (past.publishedOn ? formatDate(past.publishedOn) : HOMES_WORDS.dateUnknown),
          },
          { header: words.rating, cell: ratingText },
          {
            header: words.framework,
            cell: (past) => (past.framework ? HOMES_WORDS.frameworks[past.framework] : ''),
          },
        ]}
      />
    </div>
  );
}
