import path from 'node:path';
import { buildAreaResolver, type AliasRecord, type AreaRecord } from '../../server/areas/area-resolver.js';
import { readReferenceFile } from '../../server/areas/reference-file.js';

const reference = path.resolve(__dirname, '../../seeds/reference');
const areas = readReferenceFile(reference, 'area.csv').map((row) => ({
  code: row.code,
  name: row.name,
  areaType: row.area_type,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  odsCode: row.ods_code,
})) as AreaRecord[];
const aliases = readReferenceFile(reference, 'area_alias.csv').map((row) => ({
  scheme: row.scheme,
  aliasKey: row.alias_key,
  areaCode: row.area_code,
})) as AliasRecord[];
const resolver = buildAreaResolver(areas, aliases);

describe('finding a council', () => {
  it.each([
    ['E06000023', ['Bristol, City of', 'Bristol', 'City of Bristol', 'E06000023']],
    ['E06000047', ['County Durham', 'Durham', 'Durham County Council', '116-Durham UA']],
    ['E06000035', ['Medway', 'Medway Towns', 'Medway Council', 'MEDWAY UA']],
    [
      'E06000020',
      ['Telford and Wrekin', 'Telford and the Wrekin', 'Telford & Wrekin', 'Telford & Wrekin Council'],
    ],
    ['E06000055', ['Bedford', 'Bedford Borough', 'Bedford Borough Council', '625 - Bedford']],
    [
      'E06000058',
      ['Bournemouth, Christchurch and Poole', 'BCP', 'BCP Council', 'Bournemouth, Christchurch & Poole'],
    ],
    ['E06000010', ['Hull', 'Hull City Council', 'Kingston upon Hull', 'Kingston Upon Hull, City of']],
    ['E09000001', ['City of London', 'City of London Corporation', 'London, City of', 'E09000001']],
    ['E06000053', ['Isles of Scilly', 'Scilly Isles', 'Council of the Isles of Scilly', 'ISLES OF SCILLY']],
    [
      'W06000012',
      ['Neath Port Talbot', 'Castell-nedd Port Talbot', 'Neath Port Talbot Council', 'W06000012'],
    ],
  ])('%s answers to all its spellings', (code, spellings) => {
    expect(spellings.map((spelling) => resolver.council(spelling))).toEqual(spellings.map(() => ({ code })));
  });

  it.each([
    ['E0800001', 'E08000001'],
    ['E0800004', 'E08000004'],
    ['E0800009', 'E08000009'],
  ])('reads %s, a code that lost a zero, as %s', (short, code) => {
    expect(resolver.council(short)).toEqual({ code });
  });

  it('takes Cumbria in 2021 as the county and Cumberland today as the council that followed', () => {
    expect(resolver.council('Cumbria', { asAt: '2021-02-01' })).toEqual({ code: 'E10000006' });
    expect(resolver.council('Cumberland')).toEqual({ code: 'E06000063' });
  });

  it.each([
    ['North Yorkshire', '2023-03-31', 'E10000023'],
    ['North Yorkshire', '2023-04-01', 'E06000065'],
    ['Somerset', '2022-11-01', 'E10000027'],
    ['Buckinghamshire', '2020-03-31', 'E10000002'],
    ['Buckinghamshire', '2020-04-01', 'E06000060'],
    ['Dorset', '2019-03-31', 'E10000009'],
    ['Dorset', '2019-04-01', 'E06000059'],
    ['Barnsley', '2025-03-31', 'E08000016'],
    ['Barnsley', '2025-04-01', 'E08000038'],
    ['Somerset', '1999-01-01', 'E10000027'],
  ])('takes %s on %s as %s', (name, asAt, code) => {
    expect(resolver.council(name, { asAt })).toEqual({ code });
  });

  it('takes the council of today where no day is given', () => {
    expect(resolver.council('Somerset')).toEqual({ code: 'E06000066' });
  });

  it('still knows an abolished council by name, as no other bears it', () => {
    expect(resolver.council('Northamptonshire')).toEqual({ code: 'E10000021' });
  });

  it('does not take a region, an ICB or a district for a council', () => {
    for (const other of ['London', 'Greater Manchester', 'E12000007', 'E54000057', 'Stafford', 'E07000197']) {
      expect(resolver.council(other)).toEqual({ problem: 'UNKNOWN', candidates: [] });
    }
  });

  it('reads overlapping numbers only in the scheme that is named', () => {
    expect(resolver.council('304', { scheme: 'ASC_CODE' })).toEqual({ code: 'E08000001' });
    expect(resolver.council('304', { scheme: 'DFE' })).toEqual({ code: 'E09000005' });
    expect(resolver.council('304')).toEqual({ problem: 'UNKNOWN', candidates: [] });
    expect(resolver.council('413', { scheme: 'ASC_CODE' })).toEqual({ code: 'E10000028' });
    expect(resolver.council('860', { scheme: 'DFE' })).toEqual({ code: 'E10000028' });
    expect(resolver.council('Z9D4Z', { scheme: 'ASC_CODE' })).toEqual({ code: 'E06000061' });
  });

  it('says who the candidates are when two councils in force bear one name', () => {
    const [bolton, bury] = ['E08000001', 'E08000002'].map((code) => resolver.byCode(code) as AreaRecord);
    const twins = [bolton, bury].map((area) => ({ ...(area as AreaRecord), name: 'Twin Town' }));
    expect(buildAreaResolver(twins, []).council('Twin Town')).toEqual({
      problem: 'AMBIGUOUS',
      candidates: ['E08000001', 'E08000002'],
    });
  });
});

describe('finding an ICB or a region', () => {
  it.each(['NHS Greater Manchester Integrated Care Board', 'Greater Manchester ICB', 'QOP', 'E54000057'])(
    '%s is the Greater Manchester board',
    (text) => expect(resolver.icb(text)).toEqual({ code: 'E54000057' }),
  );

  it('takes the code in force for a board whose code was replaced', () => {
    expect(resolver.icb('NHS Sussex ICB', { asAt: '2022-12-31' })).toEqual({ code: 'E54000053' });
    expect(resolver.icb('NHS Sussex ICB')).toEqual({ code: 'E54000064' });
  });

  it.each(['Yorkshire and The Humber', 'Yorkshire & Humberside', 'Yorkshire and Humber (ADASS Region)'])(
    '%s is one region',
    (text) => expect(resolver.region(text)).toEqual({ code: 'E12000003' }),
  );

  it('takes Greater London (ADASS Region) and East (ADASS Region) for the regions they are', () => {
    expect(resolver.region('Greater London (ADASS Region)')).toEqual({ code: 'E12000007' });
    expect(resolver.region('East (ADASS Region)')).toEqual({ code: 'E12000006' });
  });
});
