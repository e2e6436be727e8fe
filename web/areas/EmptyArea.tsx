import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { Command, Notice } from '../ui/Notice.js';
import { AREA_WORDS, elsewhereText } from '../words/area-words.js';

export const EMPTY_AREA = graphql(`
  fragment EmptyArea_area on Area {
    name
    nation
    regulator
  }
`);

/** An area whose homes no release tells of: what is missing, why, and what to do; or who regulates there. */
export function EmptyArea(props: { area: FragmentType<typeof EMPTY_AREA> }) {
  const { name, nation, regulator } = readFragment(EMPTY_AREA, props.area);
  if (regulator !== 'CQC') {
    return (
      <div className="govuk-!-margin-bottom-8">
        <Notice title={AREA_WORDS.walesTitle(name)}>
          <p>{elsewhereText(nation)}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="govuk-!-margin-bottom-8">
      <Notice title={AREA_WORDS.emptyTitle(name)}>
        <p>{AREA_WORDS.emptyText}</p>
        {AREA_WORDS.emptyCommands.map((command) => (
          <Command key={command}>{command}</Command>
        ))}
        <p>{AREA_WORDS.emptyAfter}</p>
        <p>
          <Link className="govuk-link" to="/data">
            {AREA_WORDS.emptyLink}
          </Link>
        </p>
      </Notice>
    </div>
  );
}
