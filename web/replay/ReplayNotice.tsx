import { useQuery } from '@apollo/client/react';
import { Link, useLocation } from 'react-router';
import { graphql } from '../graphql/generated/gql.js';
import { Notice } from '../ui/Notice.js';
import { figuresSinceWords, publicationWords, REPLAY_WORDS } from '../words/replay-words.js';
import type { Replay } from './useReplay.js';

const FIGURES_SINCE = graphql(`
  query FiguresSince($moment: Moment!, $areaCodes: [GssCode!]!) {
    dataVersion(asPublishedOn: $moment) {
      version
      figuresSince(areaCodes: $areaCodes) {
        added
        changed
        withdrawn
      }
    }
  }
`);

/** How many newer publications are told by name. */
const MOST = 5;

export interface ReplayNoticeProps {
  replay: Replay;
  /** The areas whose figures the page tells. */
  areaCodes: readonly string[];
}

/** Says that a view is frozen, since when, and what was published since; nothing for the view of now. */
export function ReplayNotice({ replay, areaCodes }: ReplayNoticeProps) {
  if (replay.state === 'unreadable')
    return (
      <Plain title={REPLAY_WORDS.unreadableTitle}>
        <p>{REPLAY_WORDS.unreadable}</p>
        <p>{REPLAY_WORDS.nowInstead}</p>
      </Plain>
    );
  if (replay.state === 'unknown')
    return (
      <Plain title={REPLAY_WORDS.unknownTitle}>
        <p>{REPLAY_WORDS.unknown(replay.frozen.version)}</p>
        <p>{REPLAY_WORDS.nowInstead}</p>
      </Plain>
    );
  if (replay.state !== 'frozen') return null;
  const { frozen, version } = replay;
  return (
    <Plain title={REPLAY_WORDS.title(frozen.day)}>
      <p>{REPLAY_WORDS.shows(version.version, version.publishedAt)}</p>
      {version.isNewest ? (
        <p>{REPLAY_WORDS.isNewest}</p>
      ) : (
        <>
          <Newer publications={version.newer} />
          <FiguresSince moment={frozen.version} areaCodes={areaCodes} />
          <p>
            <ShowNow />
          </p>
        </>
      )}
    </Plain>
  );
}

function Plain({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="govuk-!-margin-bottom-6">
      <Notice title={title}>{children}</Notice>
    </div>
  );
}

function Newer({ publications }: { publications: readonly Parameters<typeof publicationWords>[0][] }) {
  const told = publications.slice(0, MOST);
  return (
    <>
      <p>{REPLAY_WORDS.newer}</p>
      <ul className="govuk-list govuk-list--bullet">
        {told.map((publication) => (
          <li key={publication.version}>{publicationWords(publication)}</li>
        ))}
        {publications.length > MOST && <li>{REPLAY_WORDS.andMore(publications.length - MOST)}</li>}
      </ul>
    </>
  );
}

function FiguresSince({ moment, areaCodes }: { moment: string; areaCodes: readonly string[] }) {
  const { data } = useQuery(FIGURES_SINCE, {
    variables: { moment, areaCodes: [...areaCodes] },
    fetchPolicy: 'cache-and-network',
  });
  return <p role="status">{data && figuresSinceWords(data.dataVersion.figuresSince)}</p>;
}

/** The same view without its freezing. */
function ShowNow() {
  const { pathname, search } = useLocation();
  const rest = new URLSearchParams(search);
  rest.delete('frozen');
  return (
    <Link className="govuk-link" to={{ pathname, search: rest.toString() }}>
      {REPLAY_WORDS.showNow}
    </Link>
  );
}
