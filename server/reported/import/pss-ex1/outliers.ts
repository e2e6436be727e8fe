import { medianOf } from '../../../statistics/median.js';
import type { PssFigure } from './pss-row.js';

/** Times the median of the councils beyond which, or below which, a unit cost is called an outlier. */
const [HIGH, LOW] = [1.6, 0.6];

/** Unit costs of one year: how many times the council in the middle a value is, where that is far from once. */
export class Outliers {
  private readonly values = new Map<string, number[]>();

  see(year: string, { measure, value }: PssFigure): void {
    if (value === null || !measure.startsWith('unit_cost')) return;
    const key = `${year}|${measure}`;
    this.values.set(key, [...(this.values.get(key) ?? []), value]);
  }

  /** The multiple of the median; null for a value that is near it, and where fewer than 20 councils tell. */
  multiple(year: string, { measure, value }: PssFigure): number | null {
    const others = this.values.get(`${year}|${measure}`) ?? [];
    const median = medianOf(others);
    if (value === null || !median || others.length < 20) return null;
    const times = value / median;
    return times > HIGH || times < LOW ? times : null;
  }
}
