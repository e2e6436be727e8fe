import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { areaKey } from '../../../server/areas/area-name.js';
import { demonstrationAreas } from '../../../seeds/demonstration/areas.js';

const { areas, aliases, memberships } = demonstrationAreas();
const byType = (type: string) => areas.filter(({ area_type }) => area_type === type);
const parentsOf = (code: string, type: string) =>
  memberships.filter(
    ({ child_code, parent_code }) =>
      child_code === code && byType(type).some((parent) => parent.code === parent_code),
  );

describe('the areas of the demonstration country', () => {
  it('are one country, one region, six councils with districts, two ICBs and their sub-ICB locations', () => {
    expect(byType('COUNTRY').map(({ code }) => code)).toEqual(['D92000001']);
    expect(byType('REGION').map(({ code }) => code)).toEqual(['D12000001']);
    expect(byType('CASSR')).toHaveLength(6);
    expect(byType('LOWER_TIER_LA')).toHaveLength(25);
    expect(byType('ICB').map(({ code }) => code)).toEqual(['D54000001', 'D54000002']);
    expect(byType('SUB_ICB_LOCATION')).toHaveLength(4);
  });

  it('have codes of their own, each used once, and are marked as a demonstration', () => {
    expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
    for (const area of areas) {
      expect(area.code).toMatch(/^D\d{8}$/);
      expect(area).toMatchObject({ nation: 'DEMONSTRATION', is_demonstration: true });
    }
  });

  it('lie in one another without gaps: every district in one council and one ICB, every council in the region', () => {
    for (const { code } of byType('LOWER_TIER_LA')) {
      expect(parentsOf(code, 'CASSR')).toHaveLength(1);
      expect(parentsOf(code, 'SUB_ICB_LOCATION')).toHaveLength(1);
      expect(parentsOf(code, 'ICB')).toHaveLength(1);
    }
    for (const { code } of byType('CASSR')) {
      expect(parentsOf(code, 'REGION')).toHaveLength(1);
      for (const type of ['ICB', 'SUB_ICB_LOCATION'])
        expect(parentsOf(code, type).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    for (const { code } of byType('SUB_ICB_LOCATION')) expect(parentsOf(code, 'ICB')).toHaveLength(1);
  });

  it('have one council, Eldermarch, that lies across both ICBs, 60 to 40', () => {
    const split = byType('CASSR').filter(({ code }) => parentsOf(code, 'ICB').length > 1);
    expect(split.map(({ name }) => name)).toEqual(['Eldermarch']);
    expect(parentsOf(split[0]!.code, 'ICB').map(({ share }) => share)).toEqual([0.6, 0.4]);
  });

  it('say of every membership two areas that exist', () => {
    const codes = new Set(areas.map(({ code }) => code));
    for (const { child_code, parent_code } of memberships) {
      expect(codes).toContain(child_code);
      expect(codes).toContain(parent_code);
    }
  });

  it('are not called what a real area is called, nor is any other spelling', () => {
    const reference = path.join(__dirname, '../../../seeds/reference');
    const keys = (file: string, column: string) =>
      parse<Record<string, string>>(readFileSync(path.join(reference, file)), { columns: true }).map((row) =>
        areaKey(row[column]!),
      );
    const real = new Set([...keys('area.csv', 'name'), ...keys('area_alias.csv', 'alias')]);
    expect(real.size).toBeGreaterThan(500);
    expect(aliases.filter(({ alias_key }) => real.has(alias_key))).toEqual([]);
  });

  it('have spellings that each mean one area of a type', () => {
    const seen = new Map(aliases.map(({ alias_key, area_code }) => [alias_key, area_code]));
    expect(aliases.filter(({ alias_key, area_code }) => seen.get(alias_key) !== area_code)).toEqual([]);
    expect(new Set(aliases.map(({ scheme, alias_key }) => `${scheme} ${alias_key}`)).size).toBe(
      aliases.length,
    );
  });
});
