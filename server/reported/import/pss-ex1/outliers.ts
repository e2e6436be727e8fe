import { medianOf } from '../../../statistics/median.js';
import type { PssFigure } from './pss-row.js';

/** Times the median of the councils beyond which, or below which, a unit cost is called an outlier. */
const [HIGH, LOW] = [1.6, 0.6];
/** Councils that there must be before one of them can be called an outlier. */
const FEWEST = 20;

/** Unit costs of one year: how many times the council in the middle a value is, where that is far from once. */
export class Outliers {
  private readonly values = new Map<string, number[]>();
  private readonly medians = new Map<string, number | null>();

  see(year: string, { measure, value }: PssFigure): void {
    if (value === null || !measure.startsWith('unit_cost')) return;
    const key = `${year}|${measure}`;
    const values = this.values.get(key);
    if (values) values.push(value);
    else this.values.set(key, [value]);
  }

  /** The multiple of the median; null for a value that is near it, and where fewer than 20 councils tell. */
  multiple(year: string, { measure, value }: PssFigure): number | null {
    const median = this.median(`${year}|${measure}`);
    if (value === null || !median) return null;
    const times = value / median;
    return times > HIGH || times < LOW ? times : null;
  }

  /** Worked out once, after all values were seen. */
  private median(key: string): number | null {
    const known = this.medians.get(key);
    if (known !== undefined) return known;
    const values = this.values.get(key) ?? [];
    const median = values.length < FEWEST ? null : medianOf(values);
    this.medians.set(key, median);
    return median;
  }
}
