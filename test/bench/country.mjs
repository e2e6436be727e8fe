import { built } from './built.mjs';

const { areaKey } = await built('server/areas/area-name.js');
const { randomFor } = await built('seeds/demonstration/random.js');

/** The day that everything generated speaks of. */
export const REFERENCE_DATE = '2025-09-30';
const LAST_MONTH = { year: 2025, month: 9 };

export const BANDS = ['ALL_AGES', 'AGE_18_PLUS', 'AGE_65_PLUS', 'AGE_75_PLUS', 'AGE_85_PLUS'];
/** People of a council of ordinary size in each band, in the first year. */
const PEOPLE = [340_000, 270_000, 64_000, 30_000, 8_500];

const REGIONS = 9;
const BOARDS = 42;
const code = (letters, no) => `D${letters}${String(no).padStart(6, '0')}`;

/**
 * A large invented country: one nation, regions, integrated care boards and councils, all with codes that no real area
 * has. It exists in the benchmark's own database only.
 */
export function makeCountry({ councils, months }) {
  const nation = { code: code('99', 1), name: 'Benchland', type: 'COUNTRY' };
  const regions = numbered(REGIONS, (no) => ({
    code: code('98', no),
    name: `Benchland Region ${no}`,
    type: 'REGION',
  }));
  const boards = numbered(BOARDS, (no) => ({
    code: code('97', no),
    name: `Bench Board ${no} Integrated Care Board`,
    type: 'ICB',
  }));
  const all = numbered(councils, (no) => ({
    code: code('96', no),
    name: `Benchshire ${no}`,
    type: 'CASSR',
    region: regions[no % REGIONS].code,
    board: boards[no % BOARDS].code,
  }));
  return { nation, regions, boards, councils: all, months, firstDay: firstDay(months) };
}

function numbered(count, make) {
  return Array.from({ length: count }, (_, i) => make(i + 1));
}

/** The first day of the first of so many months. */
function firstDay(months) {
  const first = LAST_MONTH.year * 12 + LAST_MONTH.month - months;
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`;
}

export function firstYear({ firstDay: day }) {
  return Number(day.slice(0, 4));
}

/** Puts the areas into the database. */
export async function insertCountry(client, { nation, regions, boards, councils }) {
  const areas = [nation, ...regions, ...boards, ...councils];
  const rows = areas.map((area) => ({
    ...{ code: area.code, name: area.name, area_type: area.type, nation: 'DEMONSTRATION' },
    ...{ valid_from: '1974-04-01', is_demonstration: true },
  }));
  const aliases = areas.map(({ code: area_code, name }) => ({
    ...{ scheme: 'DEMONSTRATION', alias_key: areaKey(name), alias: name, area_code },
  }));
  const within = (child_code, parent_code) => ({
    ...{ child_code, parent_code, valid_from: '1974-04-01', share: 1, basis: 'Whole area' },
  });
  const memberships = [
    ...regions.map((region) => within(region.code, nation.code)),
    ...councils.flatMap((council) => [
      within(council.code, council.region),
      within(council.code, council.board),
    ]),
  ];
  await insertJson(client, 'area', rows);
  await insertJson(client, 'area_alias', aliases);
  await insertJson(client, 'area_membership', memberships);
}

function insertJson(client, table, rows) {
  const columns = Object.keys(rows[0]).join(', ');
  return client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** People of every council at each mid-year, band by band. */
export function* populationRows(country) {
  for (const council of country.councils) {
    const random = randomFor(`people of ${council.code}`);
    const size = random.between(40, 220) / 100;
    for (const [i, band] of BANDS.entries()) {
      let people = PEOPLE[i] * size;
      for (let year = firstYear(country) - 1; year <= LAST_MONTH.year; year += 1) {
        people *= 1 + random.between(-4, 18) / 1000;
        yield [council.code, year, band, Math.round(people), 'PRESENT', 'MID_YEAR_ESTIMATE'];
      }
    }
  }
}
