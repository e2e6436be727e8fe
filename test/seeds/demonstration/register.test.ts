import { COUNCILS, icbOf } from '../../../seeds/demonstration/councils.js';
import { FIRST_DAY, REFERENCE_DATE, daysBetween } from '../../../seeds/demonstration/calendar.js';
import { demonstrationRelease } from '../../../seeds/demonstration/release.js';
import { demonstrationSightings } from '../../../seeds/demonstration/sightings.js';
import { byLocation, homesAt } from './stock-at.js';

const sightings = demonstrationSightings();
const { locations, links, coverage } = sightings;
const homes = [...byLocation(locations).values()];
const last = new Map(homes.map((rows) => [rows[0]!.location_id, rows.at(-1)!]));

describe('the generator', () => {
  it('gives the same rows on every run and on every machine', () => {
    const { description } = demonstrationRelease();
    expect(demonstrationRelease().description).toEqual(description);
    expect(description.checksum).toBe('43cc53d183918d51718f8b71987479ee1914d975c775d5e263e3fd36292cbe0f');
  });

  it('asks neither the clock nor chance', () => {
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('The clock was asked.');
    });
    const chance = jest.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('Chance was asked.');
    });
    expect(() => demonstrationRelease()).not.toThrow();
    clock.mockRestore();
    chance.mockRestore();
  });
});

describe('the demonstration register', () => {
  it('has about 300 homes open at any month end, a third of them with nursing, from 24 or 25 providers', () => {
    for (const date of ['2021-10-31', '2023-03-31', '2024-02-29', '2025-03-31', REFERENCE_DATE]) {
      const open = homesAt(sightings, date);
      expect(open.length).toBeGreaterThan(300);
      expect(open.length).toBeLessThan(320);
      const share = open.filter(({ with_nursing }) => with_nursing).length / open.length;
      expect(share).toBeGreaterThan(0.29);
      expect(share).toBeLessThan(0.33);
      const providers = new Set(open.map(({ provider_id }) => provider_id)).size;
      expect([24, 25, 26]).toContain(providers);
    }
  });

  it('has ids, postcodes and codes that no real register has', () => {
    for (const row of locations) {
      expect(row.location_id).toMatch(/^DEMO-\d{4}$/);
      expect(row.provider_id).toMatch(/^DEMO-P\d\d$/);
      expect(row.postcode).toMatch(/^ZQ\d{1,2} \d[A-Z]{2}$/);
    }
  });

  it('shows each home first when it opens or the register begins, last on the reference date, in rising order', () => {
    for (const rows of homes) {
      const days = rows.map(({ as_at }) => as_at);
      const opened = rows[0]!.registered_from;
      expect(days[0]).toBe(opened > FIRST_DAY ? opened : FIRST_DAY);
      expect(days.at(-1)).toBe(REFERENCE_DATE);
      expect(new Set(days).size).toBe(days.length);
      expect(days).toEqual(days.toSorted());
    }
  });

  it('shows a home again only when something changed, and never after its registration ended', () => {
    for (const rows of homes) {
      const changes = rows.slice(1, -1);
      changes.forEach((row, index) => {
        const differs = (['name', 'with_nursing', 'is_dormant', 'registered_beds'] as const).some(
          (column) => row[column] !== rows[index]![column],
        );
        expect(differs).toBe(true);
        expect(row.as_at < (rows.at(-1)!.deregistered_on ?? REFERENCE_DATE)).toBe(true);
      });
    }
  });

  it('places every home in a district of its council and in that district’s ICB', () => {
    for (const row of locations) {
      const council = COUNCILS.find(({ code }) => code === row.council_code)!;
      const district = council.districts.find(({ code }) => code === row.lower_tier_code)!;
      expect(district).toBeDefined();
      expect(row.icb_code).toBe(icbOf(district.subIcbCode));
    }
  });

  it('has homes of 10 to 120 beds, one whose beds are unknown, and none with zero', () => {
    const unknown = new Set(
      locations.filter(({ registered_beds }) => registered_beds === null).map((row) => row.location_id),
    );
    expect(unknown.size).toBe(1);
    for (const { registered_beds } of locations) {
      if (registered_beds === null) continue;
      expect(registered_beds).toBeGreaterThanOrEqual(10);
      expect(registered_beds).toBeLessThanOrEqual(120);
    }
  });

  it('is complete for all six councils over sixty months', () => {
    expect(coverage).toHaveLength(6);
    for (const row of coverage)
      expect(row).toMatchObject({ kind: 'REGISTER', from_date: '2021-10-01', to_date: '2026-09-30' });
  });

  it('links homes that exist, at one address, the one beginning when or shortly before the other ends', () => {
    expect(links).toHaveLength(13);
    for (const { predecessor_id, successor_id } of links) {
      const [before, after] = [last.get(predecessor_id)!, last.get(successor_id)!];
      expect(after.postcode).toBe(before.postcode);
      expect(after.registered_beds).toBe(before.registered_beds);
      expect(after.provider_id).not.toBe(before.provider_id);
      const overlap = daysBetween(after.registered_from, before.deregistered_on!);
      expect(overlap).toBeGreaterThanOrEqual(0);
      expect(overlap).toBeLessThan(10);
    }
    expect(new Set(links.map(({ predecessor_id }) => predecessor_id)).size).toBe(links.length);
    expect(new Set(links.map(({ successor_id }) => successor_id)).size).toBe(links.length);
  });

  it('has no other two homes at one postcode or of one name, but for the dual pair', () => {
    const linked = new Set(links.map(({ successor_id }) => successor_id));
    const own = [...last.values()].filter(({ location_id }) => !linked.has(location_id));
    const repeated = (key: 'postcode' | 'name') =>
      own
        .filter((home) => own.some((other) => other !== home && other[key] === home[key]))
        .map((h) => h.location_id);
    expect(repeated('postcode')).toEqual(['DEMO-0315', 'DEMO-0316']);
    expect(repeated('name')).toEqual(['DEMO-0315', 'DEMO-0316']);
  });
});
