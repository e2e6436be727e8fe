import { Link, NavLink } from 'react-router';
import { ViewerMenu } from '../identity/ViewerMenu.js';
import { PAGE_WORDS } from '../words/page-words.js';
import { PhaseBanner } from './PhaseBanner.js';

export interface HeaderProps {
  /** The page goes on in the brand colour below the header. */
  isOnBrand?: boolean;
}

/** Our own wordmark in text, and the few places to go. */
export function Header({ isOnBrand = false }: HeaderProps) {
  return (
    <header className="govuk-generic-header">
      <div className="govuk-generic-header__container govuk-width-container atlas-masthead">
        <div className="govuk-generic-header__logo">
          <Link to="/" className="govuk-generic-header__homepage-link">
            {PAGE_WORDS.service}
          </Link>
        </div>
        <nav className="atlas-nav" aria-label={PAGE_WORDS.navigation}>
          <ul className="atlas-nav__list">
            {PAGE_WORDS.navigationLinks.map((link) => (
              <li key={link.to}>
                <NavLink to={link.to} className="atlas-nav__link">
                  {link.text}
                </NavLink>
              </li>
            ))}
            <li>
              <a className="atlas-nav__link" href="/explorer">
                {PAGE_WORDS.explorer}
              </a>
            </li>
            <ViewerMenu />
          </ul>
        </nav>
      </div>
      <div className={`atlas-phase-row${isOnBrand ? ' atlas-phase-row--on-brand' : ''}`}>
        <div className="govuk-width-container">
          <PhaseBanner />
        </div>
      </div>
    </header>
  );
}
