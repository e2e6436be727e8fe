import { Link } from 'react-router';
import { WELCOME_WORDS } from '../words/welcome-words.js';

/** Where those go who want the data themselves. */
export function UseLinks() {
  return (
    <section aria-labelledby="use-heading">
      <h2 className="atlas-section__heading" id="use-heading">
        {WELCOME_WORDS.use}
      </h2>
      <ul className="atlas-tidy-list">
        {WELCOME_WORDS.links.map((link) => (
          <li key={link.href} className="atlas-use">
            {link.isPage ? (
              <Link className="govuk-link govuk-!-font-weight-bold" to={link.href}>
                {link.title}
              </Link>
            ) : (
              <a className="govuk-link govuk-!-font-weight-bold" href={link.href}>
                {link.title}
              </a>
            )}
            <span className="atlas-under">{link.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
