import { NavLink } from 'react-router';
import { AREA_PAGES_WORDS } from '../words/area-pages-words.js';
import type { NamedArea } from './figure-context.js';

/** The pages of an area: the one that is open is marked. */
export function AreaNavigation({ area }: { area: NamedArea }) {
  const start = `/areas/${area.gssCode}`;
  const pages = [
    { text: AREA_PAGES_WORDS.overview, to: start },
    { text: AREA_PAGES_WORDS.placements, to: `${start}/placements` },
    { text: AREA_PAGES_WORDS.fees, to: `${start}/fees` },
    { text: AREA_PAGES_WORDS.careHomes, to: `${start}/care-homes` },
  ];
  return (
    <nav className="atlas-area-nav" aria-label={AREA_PAGES_WORDS.navigation(area.name)}>
      <ul>
        {pages.map(({ text, to }) => (
          <li key={to}>
            <NavLink end to={to}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
