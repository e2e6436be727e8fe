import { Link } from 'react-router';
import type { NamedArea } from './figure-context.js';
import { shortName } from './short-name.js';

/** Links to the same page of other areas, side by side; an empty page is their overview. */
export function LinkRow({ areas, page }: { areas: readonly NamedArea[]; page: string }) {
  return (
    <ul className="atlas-link-row">
      {areas.map(({ gssCode, name }) => (
        <li key={gssCode}>
          <Link className="govuk-link" to={page === '' ? `/areas/${gssCode}` : `/areas/${gssCode}/${page}`}>
            {shortName(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
