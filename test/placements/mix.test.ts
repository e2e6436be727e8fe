import { mixWarning } from '../../server/placements/timeliness/mix';
import type { UrgencyCode } from '../../server/placements/codes';

/** Classes as on time of due. */
const classes = (of: Partial<Record<UrgencyCode, readonly [onTime: number, due: number]>>) =>
  new Map(
    Object.entries(of).map(([urgency, [onTime, due]]) => [
      urgency as UrgencyCode,
      { onTime, late: due - onTime, openOverdue: 0 },
    ]),
  );
const PERIODS = { now: '2025-04 to 2026-03', before: '2024-04 to 2025-03' };
const good = classes({ PRIORITY: [60, 100], STANDARD: [810, 900] });
const worseMix = classes({ PRIORITY: [585, 900], STANDARD: [95, 100] });

test('every class rose and the total fell: more of them are of the class with the lower share', () => {
  expect(mixWarning(worseMix, good, PERIODS)).toMatchObject({
    ...{ totalBefore: 0.87, totalNow: 0.68 },
    classes: [
      { urgency: 'PRIORITY', shareBefore: 0.6, shareNow: 0.65, partBefore: 0.1, partNow: 0.9 },
      { urgency: 'STANDARD', shareBefore: 0.9, shareNow: 0.95, partBefore: 0.9, partNow: 0.1 },
    ],
    statement:
      'The total fell from 87.0% of 1000 requests judged (2024-04 to 2025-03) to 68.0% of 1000 requests judged (2025-04 to 2026-03) although every urgency class rose: Priority requests grew from 100 (10.0%) to 900 (90.0%) of those judged. Read the classes, not the total.',
  });
});

test('the other way round it warns, too: every class fell and the total rose', () => {
  expect(mixWarning(good, worseMix, PERIODS)?.statement).toMatch(
    /^The total rose from 68.0% of 1000 .* to 87.0% of 1000 .* although every urgency class fell: Standard requests grew from 100 \(10.0%\) to 900 \(90.0%\)/,
  );
});

test.each([
  ['classes and total rise together', { PRIORITY: [70, 100], STANDARD: [850, 900] }],
  ['classes and total fall together', { PRIORITY: [50, 100], STANDARD: [800, 900] }],
  ['one class moves with the total', { PRIORITY: [585, 900], STANDARD: [85, 100] }],
  ['one class stays as it was', { PRIORITY: [540, 900], STANDARD: [95, 100] }],
  ['nothing moves', { PRIORITY: [60, 100], STANDARD: [810, 900] }],
  ['only one class can be compared', { PRIORITY: [585, 900], URGENT: [95, 100] }],
  ['a class has nobody to judge now', { PRIORITY: [585, 900], STANDARD: [0, 0] }],
] as const)('it is silent where %s', (_what, now) => {
  expect(mixWarning(classes(now), good, PERIODS)).toBeNull();
});
