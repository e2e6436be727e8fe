import { useQuery } from '@apollo/client/react';
import { LinkRow } from '../areas/LinkRow.js';
import type { FramedPlace } from '../areas/AreaFrame.js';
import { graphql } from '../graphql/generated/gql.js';
import { Notice } from '../ui/Notice.js';
import { FEES_WORDS } from '../words/fees-words.js';

export const COUNCILS_WITHIN = graphql(`
  query CouncilsWithin($gssCode: GssCode!) {
    area(by: { gssCode: $gssCode }) {
      id
      children(areaType: CASSR) {
        id
        gssCode
        name
      }
    }
  }
`);

/** Stands in for the costs of a place that none are published for: why, and where to look instead. */
export function NoCosts({ place }: { place: FramedPlace }) {
  const isCouncil = place.areaType === 'CASSR';
  const { data } = useQuery(COUNCILS_WITHIN, { variables: { gssCode: place.gssCode }, skip: isCouncil });
  const councils = data?.area?.children ?? [];
  return (
    <div className="atlas-card--wide">
      <Notice title={FEES_WORDS.noCosts(place.name)}>
        <p>{whyOf(place)}</p>
        {councils.length > 0 && <LinkRow areas={councils} page="fees" />}
      </Notice>
    </div>
  );
}

function whyOf({ areaType, isDemonstration }: FramedPlace): string {
  if (areaType !== 'CASSR') return FEES_WORDS.noCostsOfBoards;
  return isDemonstration ? FEES_WORDS.noCostsDemonstration : FEES_WORDS.noCostsText;
}
