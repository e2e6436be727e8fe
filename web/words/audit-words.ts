import type { AuditedAction } from '../graphql/generated/graphql.js';
import { formatDate } from './dates.js';
import { countOf, formatCount } from './numbers.js';

const ACTIONS: Record<AuditedAction, string> = {
  READ: 'Read',
  REFUSED: 'Was refused',
  CHANGE: 'Changed',
  CONFIGURE: 'Changed a setting',
  PUBLISH: 'Published a release',
  SIGN_IN: 'Signed in',
  SIGN_OUT: 'Signed out',
  ROLL_BACK: 'Took a release back',
  REDEFINE: 'Changed a definition',
};

/** Words of the record of who read and who changed what is private. */
export const AUDIT_WORDS = {
  title: 'Who read and who changed private data',
  lede: 'Every reading of private data, every change and every refusal is written down here and never altered. People are known by the number that their organisation’s sign-in gives them; no name is kept.',
  intact: (events: number) => `The record is whole: ${countOf(events, 'event', 'events')}, none altered`,
  intactText:
    'Each event carries a mark made of itself and of the one before. The newest mark, written down elsewhere, shows later whether events were cut off at the end:',
  broken: (at: string) => `The record does not fit from event ${at} on`,
  brokenText:
    'Somebody altered, took out or put in an event with the rights of the database’s owner. Keep a copy of the database as it is, and find out who had these rights.',
  download: 'Download the whole record (CSV)',
  events: 'Events, newest first',
  columns: {
    seq: 'Number',
    at: 'When',
    action: 'What',
    actor: 'Who',
    audiences: 'Signed in as',
    rule: 'Rule',
    about: 'About',
  },
  actions: ACTIONS,
  when: (at: string) => `${formatDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`,
  more: (count: number) => `and ${formatCount(count)} more`,
  newest: 'Newest events',
  none: 'Nothing private was asked for yet',
  noneText: 'The record begins with the first question about private data.',
} as const;
