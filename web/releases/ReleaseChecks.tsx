import { readFragment, type FragmentType } from '../graphql/generated/fragment-masking.js';
import { graphql } from '../graphql/generated/gql.js';
import { DataTable } from '../ui/DataTable.js';
import { RELEASE_WORDS, SEVERITY_WORDS } from '../words/datasets-words.js';
import { formatCount } from '../words/numbers.js';

export const RELEASE_CHECKS = graphql(`
  fragment ReleaseChecks_release on DatasetRelease {
    validation {
      rules {
        rule
        description
        severity
        count
      }
    }
  }
`);

/** What the checks found when the release was loaded, rule by rule. */
export function ReleaseChecks(props: { release: FragmentType<typeof RELEASE_CHECKS> }) {
  const { rules } = readFragment(RELEASE_CHECKS, props.release).validation;
  const words = RELEASE_WORDS.checksColumns;
  return (
    <section className="govuk-!-margin-top-8" aria-labelledby="checks-heading">
      <h2 className="atlas-section__heading" id="checks-heading">
        {RELEASE_WORDS.checks}
      </h2>
      {rules.length === 0 ? (
        <p className="govuk-body atlas-text">{RELEASE_WORDS.noChecks}</p>
      ) : (
        <>
          <p className="govuk-body atlas-text">{RELEASE_WORDS.checksText}</p>
          <DataTable
            caption={RELEASE_WORDS.checksCaption}
            isCaptionHidden
            rows={rules}
            rowKey={({ rule, severity }) => `${rule} ${severity}`}
            columns={[
              {
                header: words.rule,
                cell: ({ rule, description }) => (
                  <>
                    {description}
                    <span className="atlas-under">{rule}</span>
                  </>
                ),
              },
              { header: words.severity, cell: ({ severity }) => SEVERITY_WORDS[severity] },
              { header: words.count, isNumber: true, cell: ({ count }) => formatCount(count) },
            ]}
          />
        </>
      )}
    </section>
  );
}
