import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/generated/gql.js';
import { COMPARISON_WORDS } from '../words/comparison-words.js';
import type { OwnList } from './own-list.js';

const OWN_LIST_NAMES = graphql(`
  query OwnListNames($codes: [GssCode!]!) {
    observations(
      query: { metricCodes: ["population"], areaCodes: $codes, range: { from: "2023-06", to: "2023-06" } }
      first: 100
    ) {
      nodes {
        area {
          id
          gssCode
          name
        }
      }
    }
  }
`);

export interface OwnListMembersProps {
  list: OwnList;
  onRemove: (code: string) => void;
  onRemoveAll: () => void;
}

/** The areas of the list, each with a way to take it out. A code of which no name is known stands as it is. */
export function OwnListMembers({ list, onRemove, onRemoveAll }: OwnListMembersProps) {
  const words = COMPARISON_WORDS.list;
  const { data, previousData } = useQuery(OWN_LIST_NAMES, { variables: { codes: [...list.codes] } });
  const names = new Map(
    (data ?? previousData)?.observations.nodes.flatMap(({ area }) =>
      area ? [[area.gssCode, area.name]] : [],
    ),
  );
  return (
    <>
      <ul className="atlas-own-list__members" aria-label={words.members}>
        {list.codes.map((code) => (
          <li key={code}>
            {names.get(code) ?? code}{' '}
            <button type="button" className="atlas-linklike" onClick={() => onRemove(code)}>
              {words.remove}
              <span className="govuk-visually-hidden"> {names.get(code) ?? code}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="atlas-linklike" onClick={onRemoveAll}>
        {words.removeAll}
      </button>
    </>
  );
}
