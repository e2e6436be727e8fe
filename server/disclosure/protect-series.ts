import type { Queryable } from '../database/database.js';
import type { Metric } from '../metrics/metric.js';
import { audit } from './audit.js';
import type { Contribution } from './contribution.js';
import { contributionsNow, earlierEditions, keepEdition, sameRecords } from './editions.js';
import { type Family, familiesOf } from './family.js';
import { protect, type Protection } from './protect.js';
import { keepReport } from './report-store.js';
import type { DisclosureRule } from './rule.js';
import { ruleInForce } from './rule-store.js';
import { protectStoredSeries } from './stored-series.js';

/**
 * Replaces the true values in the series that a publication has just computed, before anybody can see them, by what may
 * be shown of them. A failure keeps the publication from happening.
 * @param version the data version about to be published
 */
export async function protectSeries(
  client: Queryable,
  metrics: readonly Metric[],
  version: number,
): Promise<void> {
  for (const family of familiesOf(metrics)) await protectFamily(client, family, version);
}

async function protectFamily(client: Queryable, family: Family, version: number): Promise<void> {
  const rule = await ruleInForce(client, family.dataset);
  const contributions = await contributionsNow(client, family);
  const protection = await decide(client, family, rule, contributions, version);
  audit(protection, rule);
  await keepEdition(client, family, version, contributions, protection.withheld);
  for (const metric of family.metrics) {
    const counts = await protectStoredSeries(client, metric, protection, rule);
    await keepReport(client, { version, metricCode: metric.code, ...counts, unproven: protection.unproven });
  }
}

/** An edition without any news adds nothing to what is known, and neither to what has to be withheld. */
async function decide(
  client: Queryable,
  family: Family,
  rule: DisclosureRule,
  contributions: readonly Contribution[],
  version: number,
): Promise<Protection> {
  const earlier = await earlierEditions(client, family, version);
  const distinct = earlier.filter(
    ({ contributions: some }, i) => i === 0 || !sameRecords(some, earlier[i - 1]!.contributions),
  );
  const { measures } = family;
  // Months only: longer periods are added up from the months as shown, and say nothing beyond them.
  return protect({
    ...{ rule, measures, periods: ['MONTH'] },
    editions: [...distinct, { version, contributions, withheld: null }],
  });
}
