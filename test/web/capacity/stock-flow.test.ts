import { toStockFlow } from '../../../web/capacity/toStockFlow.js';
import { buildContext, buildFlowMonth } from '../support/build.js';

describe('why the number of beds changed', () => {
  const flow = [
    buildFlowMonth({ month: '2024-02', openingBeds: 100, opened: 30, closed: 10, closingBeds: 120 }),
    buildFlowMonth({ month: '2024-03', openingBeds: 120, extended: 5, reduced: 2, closingBeds: 123 }),
  ];

  it('begins with the first opening number and ends with the last closing one', () => {
    const model = toStockFlow(flow, buildContext());
    expect(model?.totals).toMatchObject({
      opening: 100,
      closing: 123,
      opened: 30,
      extended: 5,
      closed: 10,
      reduced: 2,
    });
    expect(model?.bridge.isBalanced).toBe(true);
  });

  it('turns what was taken away into a loss', () => {
    const steps = toStockFlow(flow, buildContext())?.bridge.steps ?? [];
    expect(steps.map((step) => [step.label, step.change])).toEqual([
      ['Opened', 30],
      ['Extended', 5],
      ['Closed', -10],
      ['Reduced', -2],
      ['Changed type', 0],
    ]);
  });

  it('puts every month into the download', () => {
    expect(toStockFlow(flow, buildContext())?.flat.rows).toHaveLength(2);
  });

  it('is not drawn without any month', () => {
    expect(toStockFlow([], buildContext())).toBeNull();
  });
});
