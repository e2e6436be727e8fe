import type { ReportedSeries } from '../../../web/metrics/reported-series.js';
import { toWaits } from '../../../web/placements/toWaits.js';

const bolton = { gssCode: 'E08000001', name: 'Bolton' };

function waits(code: string, answers: (number | string)[]): ReportedSeries {
  return {
    metric: { code },
    periods: ['2021-22', '2022-23'],
    values: answers.map((answer) => (typeof answer === 'number' ? answer : null)),
    statuses: answers.map((answer) => (typeof answer === 'number' ? 'PRESENT' : 'NOT_AVAILABLE')),
    points: answers.map((answer) => ({
      flags: [],
      statusReason: typeof answer === 'string' ? answer : null,
      sources: [],
    })),
  } as unknown as ReportedSeries;
}

const REFUSED = 'The council refused to answer.';

describe('waits for care', () => {
  it('are told for the newest year that has any figure', () => {
    const model = toWaits(
      [waits('median_wait_for_assessment', [18, 15]), waits('median_wait_for_care_start', [9, 1])],
      bolton,
    );
    expect(model?.headline).toBe(
      'In 2022-23 half of those who asked Bolton waited no more than 15 days for an assessment and 1 day for care to start',
    );
  });

  it('that were refused are told in words, once for all their years', () => {
    const model = toWaits(
      [
        waits('median_wait_for_assessment', [18, 15]),
        waits('median_wait_for_care_start', [REFUSED, REFUSED]),
      ],
      bolton,
    );
    expect(model?.missing).toEqual([`For care to start, 2021-22 and 2022-23: ${REFUSED}`]);
    expect(model?.groups.map(({ label }) => label)).toEqual(['For an assessment']);
  });

  it('have no headline where the council gave no figure at all, and are nothing where it was not asked', () => {
    expect(toWaits([waits('median_wait_for_assessment', [REFUSED, REFUSED])], bolton)?.headline).toBeNull();
    expect(toWaits([], bolton)).toBeNull();
  });

  it('never become 0 days in the file', () => {
    const model = toWaits([waits('median_wait_for_assessment', [REFUSED, 0])], bolton);
    expect(model?.flat.rows.map(({ days }) => days)).toEqual([null, 0]);
  });
});
