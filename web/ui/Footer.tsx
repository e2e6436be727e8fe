import { Link } from 'react-router';
import { PAGE_WORDS } from '../words/page-words.js';

export function Footer() {
  return (
    <footer className="atlas-footer">
      <div className="govuk-width-container">
        <ul className="atlas-footer__list">
          {PAGE_WORDS.footerLinks.map((link) => (
            <li key={link.to}>
              <Link className="govuk-link" to={link.to}>
                {link.text}
              </Link>
            </li>
          ))}
          <li>
            <a className="govuk-link" href="/explorer">
              {PAGE_WORDS.explorer}
            </a>
          </li>
        </ul>
        <p>{PAGE_WORDS.notGovernment}</p>
        <p>
          {PAGE_WORDS.licenceLead}{' '}
          <a
            className="govuk-link"
            rel="license noreferrer"
            href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
          >
            {PAGE_WORDS.licenceName}
          </a>
          {PAGE_WORDS.licenceTail}
        </p>
      </div>
    </footer>
  );
}
