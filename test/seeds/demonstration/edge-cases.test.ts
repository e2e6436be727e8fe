import { demonstrationSightings } from '../../../seeds/demonstration/sightings.js';
import { bandAt } from './ratings-at.js';
import { byLocation, homesAt } from './stock-at.js';

const sightings = demonstrationSightings();
const seen = byLocation(sightings.locations);
const stages = (id: string) =>
  seen
    .get(id)!
    .map(({ as_at, registered_beds, is_dormant, name }) => ({ as_at, registered_beds, is_dormant, name }));
const isOpen = (id: string, date: string) =>
  homesAt(sightings, date).some(({ location_id }) => location_id === id);
const ratingsOf = (id: string) => sightings.ratings.filter(({ location_id }) => location_id === id);

describe('the rare cases of the demonstration country', () => {
  it('a dual registration has one name, one postcode and all beds twice, and is not linked', () => {
    const [earlier, later] = [seen.get('DEMO-0315')![0]!, seen.get('DEMO-0316')![0]!];
    expect(later).toMatchObject({ name: earlier.name, postcode: earlier.postcode, registered_beds: 38 });
    expect(earlier.registered_from < later.registered_from).toBe(true);
    expect(isOpen('DEMO-0315', '2025-03-31')).toBe(true);
    expect(isOpen('DEMO-0316', '2025-03-31')).toBe(false);
    expect(sightings.links.some(({ successor_id }) => successor_id === 'DEMO-0316')).toBe(false);
  });

  it('one home never says its beds', () => {
    expect(stages('DEMO-0317').every(({ registered_beds }) => registered_beds === null)).toBe(true);
  });

  it('one home is dormant for ten and a half months and then open again', () => {
    expect(stages('DEMO-0318').map(({ as_at, is_dormant }) => [as_at, is_dormant])).toEqual([
      ['2021-10-01', false],
      ['2023-03-01', true],
      ['2024-01-15', false],
      ['2026-09-30', false],
    ]);
  });

  it('one home closes in the middle of a month: open on the 11th, not on the 12th', () => {
    expect(isOpen('DEMO-0319', '2025-03-11')).toBe(true);
    expect(isOpen('DEMO-0319', '2025-03-12')).toBe(false);
  });

  it('one home is extended and one reduced', () => {
    expect(stages('DEMO-0320').map(({ registered_beds }) => registered_beds)).toEqual([40, 52, 52]);
    expect(stages('DEMO-0321').map(({ registered_beds }) => registered_beds)).toEqual([44, 35, 35]);
  });

  it('one home opens and closes in one month, so that no month end shows it', () => {
    expect(isOpen('DEMO-0322', '2024-05-23')).toBe(true);
    expect(isOpen('DEMO-0322', '2024-04-30')).toBe(false);
    expect(isOpen('DEMO-0322', '2024-05-31')).toBe(false);
  });

  it('one home takes another name and stays the same home', () => {
    expect(new Set(stages('DEMO-0323').map(({ name }) => name)).size).toBe(2);
  });

  it('one home has two ratings of one day for its two services, and the lower governs', () => {
    const [nursing, residential] = ratingsOf('DEMO-0324').slice(-2);
    expect(nursing).toMatchObject({ published_on: '2025-06-10', overall: 'REQUIRES_IMPROVEMENT' });
    expect(residential).toMatchObject({ published_on: '2025-06-10', overall: 'GOOD' });
    expect(nursing!.service_group).not.toBe(residential!.service_group);
    expect(bandAt(sightings.ratings, 'DEMO-0324', '2026-09-30')).toBe('REQUIRES_IMPROVEMENT');
  });

  it('two homes gave too little evidence for a rating, one of them after earlier ratings', () => {
    const last = (id: string) => ratingsOf(id).at(-1);
    expect(last('DEMO-0325')).toMatchObject({ status: 'INSUFFICIENT_EVIDENCE_TO_RATE', overall: null });
    expect(ratingsOf('DEMO-0325').length).toBeGreaterThan(1);
    expect(last('DEMO-0326')).toMatchObject({ status: 'INSUFFICIENT_EVIDENCE_TO_RATE', overall: null });
    expect(ratingsOf('DEMO-0326')).toHaveLength(1);
  });
});
