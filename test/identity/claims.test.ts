import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../server/config.js';
import { claimsMapping, DEFAULT_CLAIMS, grantsOf } from '../../server/identity/claims.js';

const commissioner = { audience: 'COMMISSIONER', areaCodes: ['E08000004'], providerIds: [] };

describe('the claims of a token', () => {
  it('give an audience and its areas', () => {
    const claims = { roles: ['atlas-commissioner', 'offline_access'], atlas_areas: ['E08000004'] };
    expect(grantsOf(claims, DEFAULT_CLAIMS)).toEqual([commissioner]);
  });

  it('give each audience only places of its own kind', () => {
    const claims = {
      roles: ['atlas-commissioner', 'atlas-icb-partner', 'atlas-provider', 'atlas-steward'],
      atlas_areas: ['E08000004', 'E54000057', 'E92000001'],
      atlas_providers: ['1-101642'],
    };
    expect(grantsOf(claims, DEFAULT_CLAIMS)).toEqual([
      commissioner,
      { audience: 'ICB_PARTNER', areaCodes: ['E54000057'], providerIds: [] },
      { audience: 'PROVIDER', areaCodes: [], providerIds: ['1-101642'] },
      { audience: 'STEWARD', areaCodes: [], providerIds: [] },
    ]);
  });

  it.each([
    ['nobody says anything', {}],
    ['a council is missing', { roles: ['atlas-commissioner'] }],
    ['the place is a whole country', { roles: ['atlas-commissioner'], atlas_areas: ['E92000001'] }],
    ['the council is no board', { roles: ['atlas-icb-partner'], atlas_areas: ['E08000004'] }],
    ['a provider is missing', { roles: ['atlas-provider'], atlas_areas: ['E08000004'] }],
    ['the role is unknown', { roles: ['admin', 'STEWARD', 'constructor', '__proto__'] }],
    ['the role is written otherwise', { roles: ['Atlas-Steward'] }],
    ['the roles are no texts', { roles: { 'atlas-steward': true } }],
    ['the roles are nested in lists', { roles: [['atlas-steward']] }],
  ])('give nothing where %s', (_name, claims) => {
    expect(grantsOf(claims, DEFAULT_CLAIMS)).toEqual([]);
  });

  it('are found in a path, under a name with dots, and in one text', () => {
    const at = (claim: string) =>
      claimsMapping.parse({
        audience: { claim, values: { lead: 'COMMISSIONER' } },
        areas: { claim: 'councils', values: { Oldham: 'E08000004' } },
      });
    const councils = 'Oldham, Oldham';
    const found = [
      grantsOf({ realm_access: { roles: ['lead'] }, councils }, at('realm_access.roles')),
      grantsOf({ 'https://care.example/roles': 'other lead', councils }, at('https://care.example/roles')),
    ];
    expect(found).toEqual([[commissioner], [commissioner]]);
  });
});

describe('the file of claims', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-claims-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const withFile = (content: string) => {
    const file = path.join(folder, 'claims.json');
    writeFileSync(file, content);
    return { OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'atlas', OIDC_CLAIMS: file };
  };

  it('takes the place of what holds without it, part by part', () => {
    const config = readConfig(withFile('{"areas": {"claim": "councils"}}'));
    expect(config.oidc?.claims).toEqual({ ...DEFAULT_CLAIMS, areas: { claim: 'councils' } });
  });

  it('that cannot be used is refused with every problem', () => {
    const content = JSON.stringify({
      audience: { claim: '', values: { lead: 'PUBLIC' } },
      provider: {},
      scope: 'profile',
    });
    const attempt = () => readConfig(withFile(content));
    for (const problem of [
      'OIDC_CLAIMS: audience.claim: must name a claim.',
      'OIDC_CLAIMS: audience.values.lead: must be one of PROVIDER',
      'OIDC_CLAIMS: scope: must contain openid.',
      'provider',
    ])
      expect(attempt).toThrow(problem);
  });

  it('that is no JSON is refused', () => {
    expect(() => readConfig(withFile('{'))).toThrow('OIDC_CLAIMS must name a JSON file that can be read');
  });
});
