/**
 * What the lookups at hand do not say: the day of each change and the order that made it. Codes not named
 * here are given the first day of the ONS code history of GSS codes.
 */
export const EARLIEST = '2009-04-01';
export const ICBS_FOUNDED = '2022-07-01';
export const ICB_CODES_REVISED = '2023-04-01';

export interface Reorganisation {
  readonly on: string;
  readonly instrument: string;
  readonly kind: 'SAME_FOOTPRINT' | 'MERGE' | 'SPLIT';
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

const order = (name: string): string => `The ${name} Order`;
const districts = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, step) => `E07${String(first + step).padStart(6, '0')}`);

const recode = (on: string, from: string, to: string, instrument: string): Reorganisation => ({
  on,
  instrument,
  kind: 'SAME_FOOTPRINT',
  predecessors: [from],
  successors: [to],
});
const merge = (on: string, from: readonly string[], to: string, instrument: string): Reorganisation => ({
  on,
  instrument,
  kind: 'MERGE',
  predecessors: from,
  successors: [to],
});
const split = (on: string, from: string, to: readonly string[], instrument: string): Reorganisation => ({
  on,
  instrument,
  kind: 'SPLIT',
  predecessors: [from],
  successors: to,
});

const SMALL = 'New code after a small change of boundary; treated as the same footprint';
const DORSET = order('Bournemouth, Dorset and Poole (Structural Changes)') + ' 2018';
const SOMERSET_WEST = order('Somerset West and Taunton (Local Government Changes)') + ' 2018';
const WEST_SUFFOLK = order('West Suffolk (Local Government Changes)') + ' 2018';
const EAST_SUFFOLK = order('East Suffolk (Local Government Changes)') + ' 2018';
const BUCKINGHAMSHIRE = order('Buckinghamshire (Structural Changes)') + ' 2019';
const NORTHAMPTONSHIRE = order('Northamptonshire (Structural Changes)') + ' 2020';
const CUMBRIA = order('Cumbria (Structural Changes)') + ' 2022';
const NORTH_YORKSHIRE = order('North Yorkshire (Structural Changes)') + ' 2022';
const SOMERSET = order('Somerset (Structural Changes)') + ' 2022';
const BARNSLEY = order('Barnsley and Sheffield (Boundary Change)') + ' 2024; some homes at one site moved';

/** Every change of a council or district code in England from 2012 to 2025. */
export const REORGANISATIONS: readonly Reorganisation[] = [
  recode('2012-04-01', 'E07000100', 'E07000240', SMALL),
  recode('2012-04-01', 'E07000104', 'E07000241', SMALL),
  recode('2013-04-01', 'E07000097', 'E07000242', SMALL),
  recode('2013-04-01', 'E07000101', 'E07000243', SMALL),
  recode('2013-04-01', 'E08000020', 'E08000037', SMALL),
  recode('2013-04-01', 'E06000048', 'E06000057', SMALL),
  merge('2019-04-01', ['E06000028', 'E06000029', 'E07000048'], 'E06000058', DORSET),
  merge('2019-04-01', districts(49, 53), 'E06000059', DORSET),
  split('2019-04-01', 'E10000009', ['E06000058', 'E06000059'], DORSET),
  merge('2019-04-01', ['E07000190', 'E07000191'], 'E07000246', SOMERSET_WEST),
  merge('2019-04-01', ['E07000201', 'E07000204'], 'E07000245', WEST_SUFFOLK),
  merge('2019-04-01', ['E07000205', 'E07000206'], 'E07000244', EAST_SUFFOLK),
  recode('2020-04-01', 'E10000002', 'E06000060', BUCKINGHAMSHIRE),
  merge('2020-04-01', districts(4, 7), 'E06000060', BUCKINGHAMSHIRE),
  split('2021-04-01', 'E10000021', ['E06000061', 'E06000062'], NORTHAMPTONSHIRE),
  merge('2021-04-01', ['E07000150', 'E07000152', 'E07000153', 'E07000156'], 'E06000061', NORTHAMPTONSHIRE),
  merge('2021-04-01', ['E07000151', 'E07000154', 'E07000155'], 'E06000062', NORTHAMPTONSHIRE),
  split('2023-04-01', 'E10000006', ['E06000063', 'E06000064'], CUMBRIA),
  merge('2023-04-01', ['E07000026', 'E07000028', 'E07000029'], 'E06000063', CUMBRIA),
  merge('2023-04-01', ['E07000027', 'E07000030', 'E07000031'], 'E06000064', CUMBRIA),
  recode('2023-04-01', 'E10000023', 'E06000065', NORTH_YORKSHIRE),
  merge('2023-04-01', districts(163, 169), 'E06000065', NORTH_YORKSHIRE),
  recode('2023-04-01', 'E10000027', 'E06000066', SOMERSET),
  merge('2023-04-01', ['E07000187', 'E07000188', 'E07000189', 'E07000246'], 'E06000066', SOMERSET),
  recode('2025-04-01', 'E08000016', 'E08000038', BARNSLEY),
  recode('2025-04-01', 'E08000019', 'E08000039', BARNSLEY),
];

/** ICBs and sub-ICB locations whose code changed in 2023; name and ODS code stayed. */
export const REVISED_NHS_CODES: readonly Reorganisation[] = [
  recode(ICB_CODES_REVISED, 'E54000052', 'E54000063', SMALL),
  recode(ICB_CODES_REVISED, 'E54000053', 'E54000064', SMALL),
  recode(ICB_CODES_REVISED, 'E38000246', 'E38000264', SMALL),
  recode(ICB_CODES_REVISED, 'E38000248', 'E38000265', SMALL),
];

/** Counties that no longer exist, with their name and the districts they had last. */
export const ABOLISHED_COUNTIES: readonly { code: string; name: string; districts: readonly string[] }[] = [
  { code: 'E10000002', name: 'Buckinghamshire', districts: districts(4, 7) },
  { code: 'E10000006', name: 'Cumbria', districts: districts(26, 31) },
  { code: 'E10000009', name: 'Dorset', districts: districts(48, 53) },
  { code: 'E10000021', name: 'Northamptonshire', districts: districts(150, 156) },
  { code: 'E10000023', name: 'North Yorkshire', districts: districts(163, 169) },
  { code: 'E10000027', name: 'Somerset', districts: [...districts(187, 191), 'E07000246'] },
];
