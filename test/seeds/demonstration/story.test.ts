import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BRINDLEWICK, CORROWBY, HARROWDALE, TARNHOLM } from '../../../seeds/demonstration/councils.js';
import { demonstrationPopulation } from '../../../seeds/demonstration/population.js';
import { demonstrationSightings } from '../../../seeds/demonstration/sightings.js';
import { bandAt, bandsAt, goodOrBetterOfRated } from './ratings-at.js';
import { byLocation, homesAt, stockAt } from './stock-at.js';

const sightings = demonstrationSightings();
const homes = [...byLocation(sightings.locations).values()];
const story = readFileSync(path.join(__dirname, '../../../seeds/demonstration/STORY.md'), 'utf8');

const END = '2026-09-30';
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
const tenth = (value: number) => value.toFixed(1);

const harrowdaleNursing = (date: string) =>
  stockAt(sightings, date, { council: HARROWDALE, withNursing: true });
const older = (council: string, midYear: number) =>
  demonstrationPopulation().find(
    (row) => row.area_code === council && row.mid_year === midYear && row.band === 'AGE_65_PLUS',
  )!.value;
const provided = (provider: string, date: string) =>
  homesAt(sightings, date).filter(({ provider_id }) => provider_id === provider);
const beds = (rows: readonly { registered_beds: number | null }[]) =>
  sum(rows.map(({ registered_beds }) => registered_beds ?? 0));
const wasNursing = homes.filter(([first]) => first!.council_code === HARROWDALE && first!.with_nursing);
const larkfen = homes.map((rows) => rows.at(-1)!).filter(({ provider_id }) => provider_id === 'DEMO-P07');
const successorOf = (id: string) => sightings.links.find(({ predecessor_id }) => predecessor_id === id);
const share = (date: string, council?: string) =>
  goodOrBetterOfRated(bandsAt(sightings, date, (code) => council === undefined || code === council));

/** Every figure that STORY.md prints, counted from the rows. */
const FIGURES: Record<string, () => string> = {
  'homes, 31 October 2021': () => whole(stockAt(sightings, '2021-10-31').homes),
  'beds, 31 October 2021': () => whole(stockAt(sightings, '2021-10-31').beds),
  'homes with nursing, 31 Oct 2021': () =>
    whole(stockAt(sightings, '2021-10-31', { withNursing: true }).homes),
  'homes, 30 September 2026': () => whole(stockAt(sightings, END).homes),
  'beds, 30 September 2026': () => whole(stockAt(sightings, END).beds),
  'homes with nursing, 30 Sept 2026': () => whole(stockAt(sightings, END, { withNursing: true }).homes),
  'nursing beds, 31 March 2022': () => whole(harrowdaleNursing('2022-03-31').beds),
  'nursing beds, 31 March 2025': () => whole(harrowdaleNursing('2025-03-31').beds),
  'change in per cent': () =>
    tenth(100 * (harrowdaleNursing('2025-03-31').beds / harrowdaleNursing('2022-03-31').beds - 1)),
  'nursing beds per 100,000 aged 65+, 31 Mar 2022': () =>
    whole((1e5 * harrowdaleNursing('2022-03-31').beds) / older(HARROWDALE, 2021)),
  'nursing beds per 100,000 aged 65+, 31 Mar 2025': () =>
    whole((1e5 * harrowdaleNursing('2025-03-31').beds) / older(HARROWDALE, 2024)),
  'beds closed in the story': () =>
    whole(beds(wasNursing.map((rows) => rows.at(-1)!).filter(({ deregistered_on }) => deregistered_on))),
  'beds reclassified in the story': () =>
    whole(beds(wasNursing.map((rows) => rows.at(-1)!).filter(({ with_nursing }) => !with_nursing))),
  'Larkfen homes, 31 January 2024': () => whole(provided('DEMO-P07', '2024-01-31').length),
  'Larkfen beds, 31 January 2024': () => whole(beds(provided('DEMO-P07', '2024-01-31'))),
  'beds closed': () => whole(beds(larkfen.filter(({ location_id }) => !successorOf(location_id)))),
  'beds carried on under Oakensound': () =>
    whole(beds(larkfen.filter(({ location_id }) => successorOf(location_id)))),
  'Larkfen homes, 29 February 2024': () => whole(provided('DEMO-P07', '2024-02-29').length),
  'beds opened by Marlspring': () => whole(beds(provided('DEMO-P25', END))),
  'beds in Corrowby, 31 January 2024': () =>
    whole(stockAt(sightings, '2024-01-31', { council: CORROWBY }).beds),
  'beds in Corrowby, 30 September 2026': () => whole(stockAt(sightings, END, { council: CORROWBY }).beds),
  'Marlspring homes unrated, 30 Sept 2026': () =>
    whole(
      provided('DEMO-P25', END).filter(
        ({ location_id }) => bandAt(sightings.ratings, location_id, END) === null,
      ).length,
    ),
  'Brindlewick, good or better of rated in per cent, 31 Oct 2021': () =>
    tenth(share('2021-10-31', BRINDLEWICK)),
  'Brindlewick, good or better of rated in per cent, 30 Sept 2026': () => tenth(share(END, BRINDLEWICK)),
  'Merrowland, good or better of rated in per cent, 31 Oct 2021': () => tenth(share('2021-10-31')),
  'Merrowland, good or better of rated in per cent, 30 Sept 2026': () => tenth(share(END)),
};

// Tables of two columns; those of more are recomputed beside what they tell of.
const printed = Object.fromEntries(
  [...story.matchAll(/^\| ([^|]+?) +\| (-?[\d,.]+) +\|$/gm)].map(([, label, value]) => [label!, value!]),
);

describe('the story of the demonstration country', () => {
  it.each(Object.entries(printed))('has %s: %s', (label, value) => {
    expect(FIGURES[label]?.()).toBe(value);
  });

  it('prints every figure that is recomputed', () => {
    expect(Object.keys(printed).toSorted()).toEqual(Object.keys(FIGURES).toSorted());
  });

  it('has Larkfen in three councils, four homes closed within one month and three taken over', () => {
    expect(new Set(larkfen.map(({ council_code }) => council_code)).size).toBe(3);
    expect(larkfen.filter(({ location_id }) => successorOf(location_id))).toHaveLength(3);
    for (const { deregistered_on } of larkfen) expect(deregistered_on).toMatch(/^2024-02-/);
    const successors = larkfen.flatMap(({ location_id }) => successorOf(location_id)?.successor_id ?? []);
    expect(provided('DEMO-P03', '2024-02-29').map(({ location_id }) => location_id)).toEqual(
      expect.arrayContaining(successors),
    );
  });

  it('has six new homes of 60 to 80 beds in Corrowby, opened in 2024 and 2025', () => {
    const built = provided('DEMO-P25', END);
    expect(built).toHaveLength(6);
    for (const home of built) {
      expect(home.council_code).toBe(CORROWBY);
      expect(home.registered_from).toMatch(/^202[45]-/);
      expect(home.registered_beds).toBeGreaterThanOrEqual(60);
      expect(home.registered_beds).toBeLessThanOrEqual(80);
    }
  });

  it('counts a home once while two registrations of it stand', () => {
    const during = homesAt(sightings, '2022-10-31');
    const ids = during.map(({ location_id }) => location_id);
    expect(ids).toContain('DEMO-0329');
    expect(ids).not.toContain('DEMO-0153');
    expect(stockAt(sightings, '2022-10-31')).toEqual(stockAt(sightings, '2022-10-27'));
  });

  it('has a council without nursing homes on any day', () => {
    const there = sightings.locations.filter(({ council_code }) => council_code === TARNHOLM);
    expect(there.length).toBeGreaterThan(0);
    expect(there.filter(({ with_nursing }) => with_nursing)).toEqual([]);
  });
});
