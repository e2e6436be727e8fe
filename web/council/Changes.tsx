import { Link } from 'react-router';
import { COUNCIL_WORDS } from '../words/council-words.js';
import { toChanges, type ChangeFacts } from './toChanges.js';

/** What changed since last month: homes, placements and the data themselves, each with the way to it. */
export function Changes(facts: ChangeFacts & { isTold: boolean }) {
  const groups = toChanges(facts);
  const isQuiet = facts.data.capacity.changes.length + facts.ratings.length === 0 && groups.length < 2;
  return (
    <section className="atlas-section" aria-labelledby="changed-heading">
      <h2 className="atlas-section__heading" id="changed-heading">
        {COUNCIL_WORDS.changed}
      </h2>
      {isQuiet && (
        <p className="govuk-body">
          {facts.isTold ? COUNCIL_WORDS.changedNone(facts.month) : COUNCIL_WORDS.changedUntold(facts.month)}
        </p>
      )}
      {groups.map(({ heading, changes }) => (
        <section key={heading} aria-label={heading}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
          <ul className="govuk-list govuk-list--bullet atlas-text">
            {changes.map(({ key, to, name, text }) => (
              <li key={key}>
                <Link className="govuk-link" to={to}>
                  {name}
                </Link>{' '}
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
