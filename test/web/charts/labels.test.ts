import { spreadLabels } from '../../../web/charts/spread-labels.js';
import { wrapLabel } from '../../../web/charts/wrap-label.js';

describe('labels at the ends of lines', () => {
  const label = (middle: number, height = 20) => ({ middle, height });

  it('leaves labels where they are when there is room', () => {
    expect(spreadLabels([label(20), label(80)], 0, 100)).toEqual([20, 80]);
  });

  it('moves labels apart, and keeps their order', () => {
    const [a, b, c] = spreadLabels([label(50), label(52), label(48)], 0, 200);
    expect(c).toBeLessThan(a!);
    expect(a).toBeLessThan(b!);
    expect(a! - c!).toBeGreaterThanOrEqual(20);
    expect(b! - a!).toBeGreaterThanOrEqual(20);
  });

  it('keeps labels inside the drawing', () => {
    const placed = spreadLabels([label(99), label(98)], 0, 100);
    expect(Math.max(...placed)).toBeLessThanOrEqual(90);
  });

  it('gives a label of three lines the room of three', () => {
    const [tall, small] = spreadLabels([label(50, 60), label(55, 20)], 0, 200);
    expect(small! - tall!).toBeGreaterThanOrEqual(40);
  });
});

describe('long names', () => {
  it('break at spaces', () => {
    expect(wrapLabel('Bournemouth, Christchurch and Poole', 16)).toEqual([
      'Bournemouth,',
      'Christchurch and',
      'Poole',
    ]);
  });

  it('end in an ellipsis where they do not fit', () => {
    expect(wrapLabel('Region of the Vale and the Northern Marches', 14, 2)).toEqual([
      'Region of the',
      'Vale and the…',
    ]);
  });

  it('stay whole when they are short', () => {
    expect(wrapLabel('Oldham', 14)).toEqual(['Oldham']);
  });
});
