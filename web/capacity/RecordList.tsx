import { RECORD_WORDS } from '../words/record-words.js';
import type { RecordModel, RecordPoint } from './toRecord.js';

export interface RecordListProps {
  record: RecordModel;
  /** What has to be known of all of them. */
  note?: string | null;
}

/** What the numbers of a chart stand for, and what there was no room to mark. Nothing where nothing is recorded. */
export function RecordList({ record: { marked, others }, note }: RecordListProps) {
  if (marked.length === 0) return null;
  const sources = new Set([...marked, ...others].map(({ source }) => source));
  const common = sources.size === 1 ? [...sources][0] : null;
  return (
    <div className="atlas-record">
      <h4 className="atlas-record__title">{RECORD_WORDS.title}</h4>
      {note && <p className="atlas-record__note">{note}</p>}
      <ol className="atlas-tidy-list">
        {marked.map((point) => (
          <Point key={point.key} point={point} source={common ? null : point.source} />
        ))}
      </ol>
      {common && (
        <p className="atlas-record__note atlas-record__source">{RECORD_WORDS.sourceOfAll(common)}</p>
      )}
      {others.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{RECORD_WORDS.others(others.length)}</span>
          </summary>
          <ul className="atlas-tidy-list">
            {others.map((point) => (
              <Point key={point.key} point={point} source={common ? null : point.source} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Point({ point, source }: { point: RecordPoint; source: string | null }) {
  return (
    <li className="atlas-record__point">
      {point.number !== null && <span className="atlas-record__number">{point.number}</span>}
      <div>
        <p>
          {point.when}: <b>{point.title}</b>
        </p>
        <p>
          {point.description}{' '}
          {source && <span className="atlas-record__source">{RECORD_WORDS.source(source)}</span>}
        </p>
      </div>
    </li>
  );
}
