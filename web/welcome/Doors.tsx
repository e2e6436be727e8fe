import { Link } from 'react-router';
import { WELCOME_WORDS } from '../words/welcome-words.js';

/** One way in for each of the three people the service is made for; each leads to a page that answers. */
export function Doors() {
  return (
    <ul className="atlas-doors">
      {WELCOME_WORDS.doors.map((door) => (
        <li key={door.to}>
          <div className="atlas-door">
            <h3>
              <Link className="govuk-link govuk-link--no-underline" to={door.to}>
                {door.title}
              </Link>
            </h3>
            <p className="atlas-door__for">{door.audience}</p>
            <p className="atlas-door__text">{door.text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
