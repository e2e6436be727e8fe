import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../seeds/demonstration/calendar';
import { BRINDLEWICK, HARROWDALE, TARNHOLM } from '../../seeds/demonstration/councils';
import { placementPrices } from '../../seeds/demonstration/fees/placement-prices';
import { writeHistory } from '../../seeds/demonstration/history';
import { requested } from '../../seeds/demonstration/placements/requests';
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
