import { marksOf, numbersByMonth, toRecord } from '../../../web/capacity/toRecord.js';
import type { RecordPoint_EventFragment } from '../../../web/graphql/generated/graphql.js';
import { monthsFromTo } from '../../../web/words/dates.js';

const MONTHS = monthsFromTo('2020-05', '2024-04');

function event(on: string, parts: Partial<RecordPoint_EventFragment> = {}): RecordPoint_EventFragment {
  return {
    code: `${parts.kind ?? 'HOME_CLOSED'} ${on}`,
    kind: 'HOME_CLOSED',
    on,
    until: null,
    title: 'A home closed',
    description: '',
    beds: 20,
    source: { title: 'Care directory', publisher: 'CQC' },
    ...parts,
  };
}

describe('points on the record', () => {
  it('are numbered in the order of time, each at its month', () => {
    const record = toRecord([event('2023-02-10'), event('2021-06-30', { kind: 'SOURCE_BREAK' })], MONTHS);
    expect(marksOf(record)).toEqual([
      { number: 1, month: '2021-06' },
      { number: 2, month: '2023-02' },
    ]);
  });

  it('of the same month share a cell of the table', () => {
    const record = toRecord([event('2023-02-10'), event('2023-02-20', { kind: 'HOME_OPENED' })], MONTHS);
    expect([...numbersByMonth(record)]).toEqual([['2023-02', '1, 2']]);
  });

  it('that began before the axis and last into it stand at its beginning', () => {
    const lockdown = event('2020-03-26', { kind: 'PANDEMIC', until: '2020-07-03' });
    const [point] = toRecord([lockdown, event('2020-03-01')], MONTHS).marked;
    expect(point).toMatchObject({ month: '2020-05', when: '26 March 2020 to 3 July 2020' });
  });

  it('never flood the chart: what is recorded of everybody comes first, then the closures of the most beds', () => {
    const many = MONTHS.slice(0, 12).map((month, index) => event(`${month}-15`, { beds: index }));
    const general = event('2024-03-01', { kind: 'REGULATOR_FRAMEWORK', beds: 0 });
    const { marked, others } = toRecord([...many, general], MONTHS);
    expect(marked).toHaveLength(8);
    expect(marked.map(({ key }) => key)).toContain(general.code);
    expect(others.map(({ month }) => month)).toEqual(MONTHS.slice(0, 5));
    expect(others.every(({ number }) => number === null)).toBe(true);
  });
});
