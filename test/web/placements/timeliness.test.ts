import {
  beside,
  byMonthHeadline,
  isByChance,
  timelinessHeadline,
  toMonths,
  toRows,
  weakest,
  type TimelinessGroup,
} from '../../../web/placements/toTimeliness.js';

const harrowdale = { gssCode: 'D10000001', name: 'Harrowdale' };

function group(part: Partial<TimelinessGroup> & { value?: number | null }): TimelinessGroup {
  const { value = 0.9, ...rest } = part;
  return {
    ...{ key: 'PRIORITY', label: 'Priority', urgency: 'PRIORITY', targetHours: 4, counts: 'ELAPSED' },
    hoursBasis: 'ELAPSED',
    ...{ requested: 100, due: 100, onTime: 90, late: 8, openOverdue: 2, openNotDue: 1 },
    ...{ withdrawn: 0, died: 0, admittedElsewhere: 0, verdict: 'MET' },
    share: {
      value,
      status: value === null ? 'NOT_APPLICABLE' : 'PRESENT',
      statusReason: null,
      interval: value === null ? null : { lower: value - 0.05, upper: value + 0.05 },
    },
    medianHours: { value: 20 },
    p90Hours: { value: 60 },
    ...rest,
  } as TimelinessGroup;
}

describe('placements on time', () => {
  it('are told with the verdict against the target', () => {
    expect(timelinessHeadline(group({}), 0.85, 'for Harrowdale')).toBe(
      '90.0% of places for Harrowdale were found on time: the target of 85% is met',
    );
  });

  it('are too few to judge, never met or missed, below the fewest', () => {
    const few = group({ due: 12, onTime: 12, value: 1, verdict: 'TOO_FEW_TO_JUDGE' });
    expect(timelinessHeadline(few, 0.85, 'for Harrowdale')).toMatch(
      /too few to judge against the target of 85%/,
    );
    expect(toRows([few], 20)[0]).toMatchObject({ role: 'other', note: '12 of 12 · too few to judge' });
    expect(weakest([{ ...few, share: { ...few.share, value: 0 } }])).toBeNull();
  });

  it('reach the target in months with enough requests to judge, and the others are counted apart', () => {
    const few = group({ due: 5, onTime: 5, value: 1, verdict: 'TOO_FEW_TO_JUDGE' });
    const missed = group({ value: 0.7, verdict: 'NOT_MET' });
    expect(byMonthHeadline([group({}), missed, few], 0.85)).toBe(
      'The target of 85% was reached in 1 of 2 months; 1 month has too few requests to judge',
    );
    expect(byMonthHeadline([few, few], 0.85)).toBe(
      'Every month has too few requests to judge against the target of 85%',
    );
  });

  it('may miss or meet the target by chance where the interval holds it', () => {
    const near = group({ value: 0.83, verdict: 'NOT_MET' });
    expect(isByChance(near, 0.85)).toBe(true);
    expect(isByChance(group({ value: 0.95 }), 0.85)).toBe(false);
    expect(isByChance({ ...near, verdict: 'TOO_FEW_TO_JUDGE' }, 0.85)).toBe(false);
  });

  it('have no share where nothing fell due, and a month without one stays a gap', () => {
    const none = group({ due: 0, onTime: 0, value: null, verdict: 'NOT_JUDGED', key: '2026-02' });
    expect(timelinessHeadline(none, 0.85, 'for Harrowdale')).toBe(
      'No request for places for Harrowdale fell due in these months',
    );
    expect(toRows([none], 20)[0]).toMatchObject({ value: null, interval: null, note: 'none judged' });
    const months = [group({ key: '2026-01' }), none, group({ key: '2026-03' })];
    expect(toMonths(months, 0.85, harrowdale).series[0]?.points.map(({ value }) => value)).toEqual([
      90,
      null,
      90,
    ]);
  });

  it('tell withdrawn requests beside the share, and open ones that are overdue', () => {
    const sentences = beside({ total: group({ withdrawn: 3, died: 1 }) });
    expect(sentences[0]).toMatch(
      /^2 requests are open and overdue, and counted as not on time; 1 more is open/,
    );
    expect(sentences[1]).toMatch(/^4 requests were withdrawn/);
  });
});
