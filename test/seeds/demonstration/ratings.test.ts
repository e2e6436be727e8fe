import { REFERENCE_DATE, daysBetween } from '../../../seeds/demonstration/calendar.js';
import { BRINDLEWICK } from '../../../seeds/demonstration/councils.js';
import type { RatingBand, RatingSightingRow } from '../../../seeds/demonstration/rows.js';
import { demonstrationSightings } from '../../../seeds/demonstration/sightings.js';
import { bandsAt } from './ratings-at.js';
import { byLocation } from './stock-at.js';

const sightings = demonstrationSightings();
const { ratings, links } = sightings;
const last = new Map([...byLocation(sightings.locations)].map(([id, rows]) => [id, rows.at(-1)!]));
const published = ratings.filter(({ published_on }) => published_on !== null);
const own = published.filter(({ is_inherited }) => !is_inherited);
const ofHome = (id: string) => ratings.filter(({ location_id }) => location_id === id);

/** Overall bands that the regulator's aggregation guidance allows for these key questions. */
function allowedOverall({ domains }: RatingSightingRow): RatingBand {
  const count = (band: RatingBand) => domains.filter((domain) => domain.band === band).length;
  if (count('INADEQUATE') >= 2) return 'INADEQUATE';
  if (count('REQUIRES_IMPROVEMENT') + count('INADEQUATE') >= 2) return 'REQUIRES_IMPROVEMENT';
  return count('OUTSTANDING') >= 2 && count('OUTSTANDING') + count('GOOD') === 5 ? 'OUTSTANDING' : 'GOOD';
}

describe('the ratings of the demonstration country', () => {
  it('are of homes that exist, numbered from one in order of date', () => {
    for (const id of last.keys()) {
      const rows = ofHome(id);
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_row, index) => index + 1));
      const days = rows.map(({ published_on }) => published_on ?? '');
      expect(days).toEqual(days.toSorted());
    }
    expect(ratings.filter(({ location_id }) => !last.has(location_id))).toEqual([]);
  });

  it('were published while the home was registered, months after it opened', () => {
    for (const { location_id, published_on } of own) {
      const { registered_from, deregistered_on } = last.get(location_id)!;
      expect(daysBetween(registered_from, published_on!)).toBeGreaterThanOrEqual(200);
      expect(published_on! < (deregistered_on ?? REFERENCE_DATE)).toBe(true);
    }
  });

  it('follow one another after eight months to five years, two to five for a home that was there throughout', () => {
    for (const [id, { registered_from, deregistered_on }] of last) {
      const days = [...new Set(own.filter((row) => row.location_id === id).map((row) => row.published_on!))];
      for (let index = 1; index < days.length; index++) {
        const gap = daysBetween(days[index - 1]!, days[index]!);
        expect(gap).toBeGreaterThanOrEqual(200);
        expect(gap).toBeLessThan(1830);
      }
      expect(days.length).toBeLessThanOrEqual(5);
      if (registered_from < '2018-01-01' && !deregistered_on) expect(days.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('are of the single assessment framework from December 2023 and of the key lines of enquiry before', () => {
    for (const { published_on, framework } of published)
      expect(framework).toBe(
        published_on! < '2023-12-01' ? 'KEY_LINES_OF_ENQUIRY' : 'SINGLE_ASSESSMENT_FRAMEWORK',
      );
    expect(new Set(published.map(({ framework }) => framework)).size).toBe(2);
  });

  it('have all five key questions, and an overall band that these allow', () => {
    for (const row of published) {
      expect(row.domains.map(({ domain }) => domain)).toEqual([
        'SAFE',
        'EFFECTIVE',
        'CARING',
        'RESPONSIVE',
        'WELL_LED',
      ]);
      expect(row.status === 'RATED').toBe(row.overall !== null);
      for (const { status, band } of row.domains) expect(status === 'RATED').toBe(band !== null);
      if (row.overall) expect(row.overall).toBe(allowedOverall(row));
    }
  });

  it('are inherited where the company changed, and there the same as the earlier registration’s last', () => {
    const inherited = ratings.filter(({ is_inherited }) => is_inherited);
    expect(inherited).toHaveLength(3);
    for (const { location_id, published_on, overall } of inherited) {
      const link = links.find(({ successor_id }) => successor_id === location_id)!;
      expect(link.reason).toBe('Legal Entity Change');
      expect(ofHome(link.predecessor_id).at(-1)).toMatchObject({ published_on, overall });
      expect(published_on! < last.get(location_id)!.registered_from).toBe(true);
    }
  });

  it('outside Brindlewick are about 5 outstanding, 74 good, 18 requires improvement and 3 inadequate of 100', () => {
    const bands = bandsAt(sightings, REFERENCE_DATE, (council) => council !== BRINDLEWICK);
    const expected = { OUTSTANDING: 5, GOOD: 74, REQUIRES_IMPROVEMENT: 18, INADEQUATE: 3 } as const;
    const rated = [...bands].reduce((sum, [band, homes]) => sum + (band ? homes : 0), 0);
    for (const band of Object.keys(expected) as (keyof typeof expected)[])
      expect(Math.abs((100 * (bands.get(band) ?? 0)) / rated - expected[band])).toBeLessThan(3);
  });

  it('are missing for a few homes, which then say that they were not yet inspected', () => {
    const unrated = ratings.filter(({ status }) => status === 'NOT_YET_INSPECTED');
    expect(unrated.length).toBeGreaterThan(3);
    for (const { location_id, seq } of unrated) {
      expect(seq).toBe(1);
      expect(ofHome(location_id)).toHaveLength(1);
    }
  });
});
