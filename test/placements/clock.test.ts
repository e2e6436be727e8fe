import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readClock, type TimedRequest } from '../../server/placements/clock/clock';
import { DEFAULT_CLOCK_RULES } from '../../server/placements/clock/default-rules';
import { clockRules, type ClockRules } from '../../server/placements/clock/rules';

/** Monday to Friday, 08:00 to 18:00; the early May bank holiday of 2026 is kept. */
const rules: ClockRules = {
  urgencies: {
    PRIORITY: { hours: 24, counts: 'ELAPSED' },
    URGENT: { hours: 10, counts: 'WORKING' },
    STANDARD: { hours: 100, counts: 'WORKING' },
  },
  workingWeek: { days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], opens: '08:00', closes: '18:00' },
  bankHolidays: ['2026-05-04'],
  stopReasons: ['FAMILY_CHOICE'],
  target: 0.85,
  fewestJudged: 20,
};
const at = (utc: string) => Date.parse(`${utc}Z`) / 60_000;
const iso = (minutes: number | null) =>
  minutes === null ? null : new Date(Math.round(minutes * 60) * 1000).toISOString().slice(0, 16);
const EXTRACT = at('2026-12-01T00:00');

function read(
  requested: string,
  accepted: string | null,
  more: Partial<TimedRequest> = {},
  extractAt = EXTRACT,
) {
  const request: TimedRequest = {
    urgency: 'URGENT',
    outcome: accepted === null ? 'OPEN' : 'PLACED',
    requested: at(requested),
    accepted: accepted === null ? null : at(accepted),
    pauses: [],
    ...more,
  };
  const { state, hours, due, why } = readClock(request, rules, extractAt);
  return { state, hours: hours === null ? null : Math.round(hours * 1000) / 1000, due: iso(due), why };
}

test('a weekend is no working time: asked on Friday afternoon, due on Monday afternoon', () => {
  // 16 January 2026 is a Friday.
  expect(read('2026-01-16T16:00', '2026-01-19T16:00')).toMatchObject({
    state: 'ON_TIME',
    hours: 10,
    due: '2026-01-19T16:00',
  });
  expect(read('2026-01-16T16:00', '2026-01-19T16:01')).toMatchObject({ state: 'LATE' });
});

test('a bank holiday is no working time', () => {
  // Friday 1 May to Tuesday 5 May 2026, in summer time; Monday is a holiday.
  expect(read('2026-05-01T16:00', '2026-05-05T08:00')).toMatchObject({ hours: 2, due: '2026-05-05T16:00' });
});

test('a request at night begins to count when work begins, and is due when the hours are over', () => {
  expect(read('2026-01-13T02:00', '2026-01-13T18:00')).toMatchObject({ hours: 10, due: '2026-01-13T18:00' });
});

test('elapsed hours run through the night in which the clocks go forward, and the one in which they go back', () => {
  const priority = { urgency: 'PRIORITY' as const };
  // 28 March 12:00 GMT to 29 March 13:00 BST is 24 hours, not 25.
  expect(read('2026-03-28T12:00', '2026-03-29T12:00', priority)).toMatchObject({
    hours: 24,
    state: 'ON_TIME',
  });
  // 24 October 12:00 BST to 25 October 12:00 GMT is 25 hours, not 24.
  expect(read('2026-10-24T11:00', '2026-10-25T12:00', priority)).toMatchObject({ hours: 25, state: 'LATE' });
});

test('working hours keep to the clock on the wall when the clocks change', () => {
  // Friday 27 March 16:00 GMT to Monday 30 March 16:00 BST.
  expect(read('2026-03-27T16:00', '2026-03-30T15:00')).toMatchObject({ hours: 10, due: '2026-03-30T15:00' });
  // Friday 23 October 16:00 BST to Monday 26 October 16:00 GMT.
  expect(read('2026-10-23T15:00', '2026-10-26T16:00')).toMatchObject({ hours: 10, due: '2026-10-26T16:00' });
});

test('29 February is a day like any other', () => {
  expect(read('2024-02-28T16:00', '2024-02-29T16:00')).toMatchObject({ hours: 10, due: '2024-02-29T16:00' });
});

test('a pause over a weekend takes out only the working hours within it, and moves the due moment by them', () => {
  const pauses = [
    { from: at('2026-01-16T17:00'), to: at('2026-01-19T10:00'), reason: 'FAMILY_CHOICE' as const },
  ];
  expect(read('2026-01-16T16:00', '2026-01-19T18:00', { pauses })).toMatchObject({
    hours: 9,
    due: '2026-01-20T09:00',
  });
});

test('a pause for another reason does not stop the clock', () => {
  const pauses = [
    { from: at('2026-01-13T10:00'), to: at('2026-01-13T16:00'), reason: 'AWAITING_FUNDING' as const },
  ];
  expect(read('2026-01-13T08:00', '2026-01-13T18:00', { pauses })).toMatchObject({ hours: 10 });
});

test('a pause that begins after the due moment does not move it', () => {
  const pauses = [
    { from: at('2026-01-14T09:00'), to: at('2026-01-14T12:00'), reason: 'FAMILY_CHOICE' as const },
  ];
  const reading = read('2026-01-13T08:00', '2026-01-14T18:00', { pauses });
  expect(reading).toMatchObject({ state: 'LATE', hours: 17, due: '2026-01-13T18:00' });
});

test('an open request is judged by the moment of the extract', () => {
  expect(read('2026-01-13T08:00', null, {}, at('2026-01-13T17:59'))).toMatchObject({ state: 'OPEN_NOT_DUE' });
  expect(read('2026-01-13T08:00', null, {}, at('2026-01-14T08:01'))).toMatchObject({ state: 'OPEN_OVERDUE' });
});

test('while a pause lasts there is no due moment', () => {
  const pauses = [{ from: at('2026-01-13T10:00'), to: null, reason: 'FAMILY_CHOICE' as const }];
  expect(read('2026-01-13T08:00', null, { pauses })).toMatchObject({
    state: 'OPEN_NOT_DUE',
    hours: 2,
    due: null,
  });
});

test.each(['WITHDRAWN', 'DIED', 'ADMITTED_ELSEWHERE'] as const)(
  '%s is in no share, and says so',
  (outcome) => {
    expect(read('2026-01-13T08:00', null, { outcome })).toEqual({
      state: 'EXCLUDED',
      hours: null,
      due: null,
      why: outcome,
    });
  },
);

test('without a rule nothing is judged', () => {
  const request = { urgency: 'URGENT', outcome: 'OPEN', requested: 0, accepted: null, pauses: [] } as const;
  expect(readClock(request, null, 10)).toMatchObject({ state: 'EXCLUDED', why: 'NO_RULE' });
});

test('the rules that the database begins with are those that the demonstration is made by', () => {
  const migration = readFileSync(
    path.resolve(__dirname, '../../server/database/migrations/0008-placements.sql'),
    'utf8',
  );
  const recorded = /as the sources state no hours', '(\{[\s\S]*?\n {2}\})'\)/.exec(migration)![1]!;
  expect(clockRules.parse(JSON.parse(recorded))).toEqual(DEFAULT_CLOCK_RULES);
});
