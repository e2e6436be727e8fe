import { toCsv, toJson } from '../../../web/charts/downloads.js';
import { sourceNames } from '../../../web/charts/figure-model.js';

const source = { key: '1', publisher: 'CQC', name: 'Ratings', version: 'Feb 2021', licence: 'OGL v3.0' };

describe('the CSV of a figure', () => {
  it('has one line for each figure, with codes, for spreadsheets', async () => {
    const csv = await toCsv({
      fileName: 'beds',
      rows: [
        { area_code: 'E08000004', area_name: 'Oldham', value: 1574 },
        { area_code: 'E06000058', area_name: 'Bournemouth, Christchurch and Poole', value: null },
      ],
    });
    expect(csv).toBe(
      '\uFEFFarea_code,area_name,value\r\nE08000004,Oldham,1574\r\nE06000058,"Bournemouth, Christchurch and Poole",\r\n',
    );
  });

  it('disarms text that a spreadsheet would run, and leaves numbers alone', async () => {
    const csv = await toCsv({ fileName: 'x', rows: [{ name: '=HYPERLINK("http://a")', change: -12.5 }] });
    expect(csv).toContain(`"'=HYPERLINK(""http://a"")",-12.5`);
  });
});

describe('the JSON of a figure', () => {
  it('carries title, sources and licence beside the lines', () => {
    const facts = {
      title: 'Beds fell',
      subtitle: 'Beds',
      sources: [source],
      address: 'http://localhost/areas/X',
    };
    const json = JSON.parse(toJson({ fileName: 'x', rows: [{ value: 1 }] }, facts)) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      title: 'Beds fell',
      sources: [{ licence: 'OGL v3.0' }],
      rows: [{ value: 1 }],
    });
  });
});

describe('the source line', () => {
  it('names each data set once', () => {
    expect(sourceNames([source, { ...source, key: '2', version: 'Mar 2021' }])).toBe('Ratings (CQC)');
  });
});
