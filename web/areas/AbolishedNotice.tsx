import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { Notice } from '../ui/Notice.js';
import { AREA_WORDS } from '../words/area-words.js';

export const ABOLISHED_NOTICE = graphql(`
  fragment AbolishedNotice_area on Area {
    name
    validTo
    successors {
      on
      area {
        id
        gssCode
        name
      }
    }
  }
`);

/** Says that an area is no more and leads to what took its place. Nothing for one that lives. */
export function AbolishedNotice({ area }: { area: FragmentType<typeof ABOLISHED_NOTICE> }) {
  const { name, validTo, successors } = readFragment(ABOLISHED_NOTICE, area);
  if (!validTo) return null;
  return (
    <div className="govuk-!-margin-bottom-6">
      <Notice title={AREA_WORDS.abolishedTitle(name, validTo)}>
        <p>{successors.length > 0 ? AREA_WORDS.abolishedText : AREA_WORDS.abolishedAlone}</p>
        <ul className="govuk-list govuk-list--bullet">
          {successors.map((successor) => (
            <li key={successor.area.id}>
              <Link className="govuk-link" to={`/areas/${successor.area.gssCode}`}>
                {successor.area.name}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
