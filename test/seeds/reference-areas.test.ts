import path from 'node:path';
import { areaKey } from '../../server/areas/area-name.js';
import { readReferenceFile, type ReferenceRow } from '../../server/areas/reference-file.js';

const reference = path.resolve(__dirname, '../../seeds/reference');
const areas = readReferenceFile(reference, 'area.csv');
const aliases = readReferenceFile(reference, 'area_alias.csv');
const memberships = readReferenceFile(reference, 'area_membership.csv');
const successions = readReferenceFile(reference, 'area_succession.csv');
const groups = readReferenceFile(reference, 'clinical_commissioning_group.csv');
const byCode = new Map(areas.map((area) => [area.code, area]));
const typeOf = (code: string | null | undefined) => byCode.get(code ?? '')?.area_type;
const ofType = (type: string, nation = 'ENGLAND') =>
  areas.filter((area) => area.area_type === type && area.nation === nation);
const current = (rows: ReferenceRow[]) => rows.filter(({ valid_to }) => valid_to === null);
const parentsOf = (child: string | null | undefined, type: string) =>
  memberships.filter(({ child_code, parent_code }) => child_code === child && typeOf(parent_code) === type);

describe('the reference areas', () => {
  it('are the councils, regions, boards and health boards that stand today', () => {
    expect(current(ofType('CASSR'))).toHaveLength(153);
    expect(current(ofType('LOWER_TIER_LA'))).toHaveLength(164);
    expect(current(ofType('REGION'))).toHaveLength(9);
    expect(current(ofType('ICB'))).toHaveLength(42);
    expect(current(ofType('SUB_ICB_LOCATION'))).toHaveLength(106);
    expect(ofType('CASSR', 'WALES')).toHaveLength(22);
    expect(ofType('HEALTH_BOARD', 'WALES')).toHaveLength(7);
  });

  it.each([
    ['2018-12-31', 152],
    ['2019-04-01', 151],
    ['2021-04-01', 152],
    ['2023-04-01', 153],
    ['2025-04-01', 153],
  ])('had on %s as many councils as there were then', (day, count) => {
    const inForce = ofType('CASSR').filter(
      (area) => String(area.valid_from) <= day && day < (area.valid_to ?? '9999'),
    );
    expect(inForce).toHaveLength(count);
  });

  it('end on the day their successors begin', () => {
    for (const { predecessor_code, successor_code, happened_on } of successions) {
      expect(byCode.get(predecessor_code ?? '')?.valid_to).toBe(happened_on);
      expect(byCode.get(successor_code ?? '')?.valid_from).toBe(happened_on);
    }
    const ended = areas.filter(({ valid_to }) => valid_to !== null).map(({ code }) => code);
    expect(new Set(successions.map(({ predecessor_code }) => predecessor_code))).toEqual(new Set(ended));
  });

  it('have an exact share in what followed unless they were split', () => {
    for (const { kind, share } of successions) expect(share).toBe(kind === 'SPLIT' ? null : '1');
    const splitUp = successions.filter(({ kind }) => kind === 'SPLIT').map((row) => row.predecessor_code);
    expect([...new Set(splitUp)].sort()).toEqual(['E10000006', 'E10000009', 'E10000021']);
  });
});

describe('the memberships', () => {
  it('give every English council one region and every district of a county that county', () => {
    for (const { code } of ofType('CASSR')) expect(parentsOf(code, 'REGION')).toHaveLength(1);
    for (const { code } of ofType('LOWER_TIER_LA')) expect(parentsOf(code, 'CASSR')).toHaveLength(1);
  });

  it('divide every council and district over the ICBs of today without a rest', () => {
    for (const { code } of [...ofType('CASSR'), ...ofType('LOWER_TIER_LA')]) {
      const shares = parentsOf(code, 'ICB').filter(
        (row) => byCode.get(row.parent_code ?? '')?.valid_to === null,
      );
      expect(shares.reduce((sum, { share }) => sum + Math.round(Number(share) * 1e6), 0)).toBe(1e6);
    }
  });

  it('divide every council over the sub-ICB locations of today without a rest', () => {
    for (const { code } of ofType('CASSR')) {
      const parents = parentsOf(code, 'SUB_ICB_LOCATION');
      const shares = parents.filter((row) => byCode.get(row.parent_code ?? '')?.valid_to === null);
      expect(shares.reduce((sum, { share }) => sum + Math.round(Number(share) * 1e6), 0)).toBe(1e6);
    }
  });

  it.each([
    ['E10000006', 'E54000050', 207 / 319],
    ['E10000006', 'E54000048', 112 / 319],
    ['E06000065', 'E54000051', 346 / 379],
    ['E07000030', 'E54000050', 1],
    ['E08000004', 'E54000057', 1],
    ['E10000009', 'E54000041', 1],
  ])('put %s into %s with its part of the LSOAs', (child, parent, share) => {
    const found = parentsOf(child, 'ICB').find(({ parent_code }) => parent_code === parent);
    expect(Number(found?.share)).toBeCloseTo(share, 5);
  });

  it('hold replaced board codes only for the days they were in force', () => {
    const old = memberships.filter(({ parent_code }) => parent_code === 'E54000053');
    expect(old.length).toBeGreaterThan(0);
    for (const row of old) expect([row.valid_from, row.valid_to]).toEqual(['2022-07-01', '2023-04-01']);
  });

  it('put each Welsh council into Wales and one health board', () => {
    for (const { code } of ofType('CASSR', 'WALES')) {
      expect(parentsOf(code, 'COUNTRY')).toHaveLength(1);
      expect(parentsOf(code, 'HEALTH_BOARD')).toHaveLength(1);
    }
  });
});

describe('the aliases', () => {
  it('are stored under the key by which names are looked up', () => {
    for (const { alias, alias_key } of aliases) expect(alias_key).toBe(areaKey(alias ?? ''));
  });
});

describe('the clinical commissioning groups', () => {
  it('lie in boards and locations in force', () => {
    for (const { icb_code, sub_icb_code } of groups) {
      expect(byCode.get(icb_code ?? '')).toMatchObject({ area_type: 'ICB', valid_to: null });
      if (sub_icb_code) expect(byCode.get(sub_icb_code)).toMatchObject({ valid_to: null });
    }
  });

  it('say so where a group was divided', () => {
    const divided = groups.filter(({ basis }) => basis?.includes('divided between ICBs'));
    expect(divided.map(({ code }) => code)).toEqual(['E38000144', 'E38000182']);
  });
});
