import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../seeds/demonstration/calendar';
import { BRINDLEWICK, CORROWBY, HARROWDALE, SALTMERE, TARNHOLM } from '../../seeds/demonstration/councils';
import { placementPrices } from '../../seeds/demonstration/fees/placement-prices';
import { writeHistory } from '../../seeds/demonstration/history';
import { requested } from '../../seeds/demonstration/placements/requests';
import { ONE_TOO_MANY, SAME_DAY } from '../../seeds/demonstration/placements/short-term-plan';
import { contractedOf, shortTermOf, staysOf } from '../placements/plain-short-term';
import { countsOf, readRequests, type ReadRequest } from '../placements/plain-timeliness';

const story = readFileSync(path.join(__dirname, '../../seeds/demonstration/STORY.md'), 'utf8');
const all = readRequests();
const ofYear = (council: string, year: number) =>
  all.filter(
    ({ row, month }) =>
      row.commissioner_code === council && month >= `${year}-04` && month <= `${year + 1}-03`,
  );
const onTime = (some: readonly ReadRequest[]) => {
  const { onTime: count, due, share } = countsOf(some);
  return `${count} of ${due}, ${(100 * share!).toFixed(1)} %`;
};
const cellsOf = (label: string) =>
  story
    .split('\n')
    .find((line) => line.startsWith(`| ${label} `))
    ?.split('|')
    .map((cell) => cell.trim())
    .slice(2, -1);

test.each([
  ['Harrowdale, 2024-25', HARROWDALE, 2024],
  ['Harrowdale, 2025-26', HARROWDALE, 2025],
  ['Brindlewick, 2025-26', BRINDLEWICK, 2025],
])('the story prints how %s found places', (label, council, year) => {
  const some = ofYear(council, year);
  const classes = ['PRIORITY', 'URGENT', 'STANDARD'].map((urgency) =>
    onTime(some.filter(({ row }) => row.urgency === urgency)),
  );
  expect(cellsOf(label)).toEqual([onTime(some), ...classes]);
});

test('the story prints how Harrowdale used its block beds in 2025-26', () => {
  const { requests, contracts } = requested();
  let [booked, used] = [0, 0];
  for (const one of contracts.rows().filter((row) => row.commissioner_code === HARROWDALE)) {
    const stays = requests.filter((row) => row.block_contract_ref === one.contract_ref);
    for (let day = '2025-04-01'; day <= '2026-03-31'; day = addDays(day, 1)) {
      if (day < one.from_date || day > (one.to_date ?? '9')) continue;
      const people = stays.filter(
        (row) => row.started_on !== null && row.started_on <= day && (row.ended_on ?? '9') > day,
      );
      booked += one.beds;
      used += Math.min(people.length, one.beds);
    }
  }
  expect(cellsOf('Harrowdale, block beds 2025-26')).toEqual([`${((100 * used) / booked).toFixed(1)} %`]);
});

test.each([
  ['Saltmere, short stays 2023-24', SALTMERE, 2023, null],
  ['Saltmere, short stays 2025-26', SALTMERE, 2025, null],
  ['of them transitional', SALTMERE, 2025, 'TRANSITIONAL'],
  ['of them community care', SALTMERE, 2025, 'COMMUNITY_CARE'],
  ['Corrowby, short stays 2025-26', CORROWBY, 2025, null],
])('the story prints the beds, days and destinations of %s', (label, council, year, bedType) => {
  const { stays, booked, days } = shortTermOf([council], `${year}-04-01`, `${year + 1}-03-31`);
  const ofType = <T extends { bed_type: string }>(rows: readonly T[]) =>
    rows.filter((row) => bedType === null || row.bed_type === bedType);
  const { beds, bedDays, used } = contractedOf(ofType(booked), stays, days);
  const { ended, lengthOfStay, exits, recorded, exitsNotRecorded } = staysOf(ofType(stays), days);
  const share = (part: number, of: number) => `${part} of ${of}, ${((100 * part) / of).toFixed(1)} %`;
  expect(cellsOf(label)).toEqual([
    ...[String(beds), share(used, bedDays), String(ended), String(lengthOfStay.median.value)],
    ...[share(exits.OWN_HOME!, recorded), String(exitsNotRecorded)],
  ]);
});

test('short stays are rows of their own: some people are still there, and one contract once has a person more than beds', () => {
  const { requests, contracts } = requested();
  const own = requests.filter(({ placement_ref }) => /-S\d\d-/.test(placement_ref));
  expect(requests.slice(-own.length)).toEqual(own);
  expect(contracts.rows().filter(({ lot_code }) => lot_code === 'short-term')).toHaveLength(3);
  expect(own.filter(({ ended_on }) => ended_on === null).length).toBeGreaterThan(5);
  for (const { requested_at } of own) expect(requested_at >= '2021-10-01').toBe(true);
  const at = (day: string) =>
    own.filter(
      (row) =>
        row.block_contract_ref === `${SALTMERE}-S02` && row.started_on! <= day && (row.ended_on ?? '9') > day,
    );
  expect(at(ONE_TOO_MANY.from)).toHaveLength(6);
  expect(own.filter((row) => row.started_on === SAME_DAY && row.ended_on === SAME_DAY)).toHaveLength(1);
});

test('every price of the mainland has the request of its placement; the island asks for nothing in 2023-24', () => {
  const requests = new Map(requested().requests.map((row) => [row.placement_ref, row]));
  for (const price of placementPrices(writeHistory().register)) {
    const request = requests.get(price.placement_ref);
    if (price.commissioner_code === TARNHOLM && !request) continue;
    const { commissioner_code, location_id, lot_code, started_on, ended_on } = price;
    expect(request).toMatchObject({ commissioner_code, location_id, lot_code, started_on, ended_on });
    expect(request!.block_contract_ref !== null).toBe(
      price.contract === 'BLOCK' && commissioner_code !== TARNHOLM,
    );
  }
  expect(ofYear(TARNHOLM, 2023)).toEqual([]);
  expect(countsOf(ofYear(TARNHOLM, 2025)).due).toBeLessThan(20);
});
