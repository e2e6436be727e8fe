import type { EventKind } from '../graphql/generated/graphql.js';

/** Words of points on the record. */
export const EVENTS_WORDS = {
  title: 'Points on the record',
  text: 'What happened outside the figures and changes how a series is to be read.',
  none: 'No point on the record concerns this measure.',
  caption: 'Points on the record that concern this measure',
  columns: { on: 'When', what: 'What happened', source: 'Source' },
  span: (from: string, to: string) => `${from} to ${to}`,
  source: (title: string, publisher: string) => `${title} (${publisher})`,
} as const;

export const EVENT_KIND_WORDS: Record<EventKind, string> = {
  REGULATOR_FRAMEWORK: 'Regulator',
  SOURCE_BREAK: 'Break in a source',
  PANDEMIC: 'Pandemic',
  BOUNDARY_CHANGE: 'Boundary change',
  HOME_OPENED: 'Opened',
  HOME_CLOSED: 'Closed',
};
