import type { RawFacts } from './facts.js';

export type PopulationOnDay = (
  area: string,
  day: string,
  band: string,
) => { value: number; midYear: number } | null;

/** People by area, day and band: as a release states them, else added up from what lies in the area, by its share. */
export function populationByDay({ population, memberships, areas }: RawFacts): PopulationOnDay {
  const stated = new Map(population.map((p) => [`${p.area_code} ${p.mid_year} ${p.band}`, Number(p.value)]));
  const typeOf = new Map(areas.map(({ code, area_type }) => [code, area_type]));
  const people = (area: string, midYear: number, band: string): number | null => {
    const own = stated.get(`${area} ${midYear} ${band}`);
    if (own !== undefined) return own;
    const parts = memberships
      .filter(
        ({ parent_code, child_code }) =>
          parent_code === area && typeOf.get(child_code) === partType(typeOf.get(area)),
      )
      .map(({ child_code, share }) => ({ share, value: people(child_code, midYear, band) }));
    if (parts.length === 0 || parts.some(({ value }) => value === null)) return null;
    return parts.reduce((sum, { share, value }) => sum + share * value!, 0);
  };
  return (area, day, band) => {
    const wanted = Number(day.slice(0, 4)) - (day.slice(5) < '06-30' ? 1 : 0);
    const years = [wanted, wanted - 1, wanted - 2, wanted - 3];
    const midYear = years.find((year) => people(area, year, band) !== null);
    return midYear === undefined ? null : { value: people(area, midYear, band)!, midYear };
  };
}

/** The parts that areas of a type are added up from. */
function partType(type: string | undefined): string {
  if (type === 'COUNTRY') return 'REGION';
  return type === 'REGION' ? 'CASSR' : 'LOWER_TIER_LA';
}
