import { toCsv, toJson } from '../../../web/charts/downloads.js';
import { exportAddress } from '../../../web/charts/export-address.js';
import { sourceNames } from '../../../web/charts/figure-model.js';
import { framePicture } from '../../../web/charts/frame-picture.js';

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

  it('leaves out what GraphQL adds for its own use', async () => {
    const csv = await toCsv({
      fileName: 'x',
      rows: [{ area_code: 'D1', __typename: 'VacancyGroup', beds: 3 }],
    });
    expect(csv).toBe('\uFEFFarea_code,beds\r\nD1,3\r\n');
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

describe('the lasting address of a figure', () => {
  const query = {
    metrics: ['beds_per_100k'],
    areas: ['E08000004', 'E92000001'],
    from: '2020-01',
    to: '2025-03',
  };

  it('is the question, readable', () => {
    expect(exportAddress('csv', query)).toBe(
      '/export/figures.csv?metrics=beds_per_100k&areas=E08000004,E92000001&from=2020-01&to=2025-03',
    );
  });

  it('names the care, the ages and the groups only where they are chosen', () => {
    const chosen = {
      ...query,
      serviceType: 'CARE_HOME_WITH_NURSING' as const,
      bands: ['AGE_85_PLUS' as const],
      groupBy: ['SERVICE_TYPE' as const],
    };
    expect(exportAddress('json', chosen)).toContain('&care=nursing&bands=AGE_85_PLUS&groupBy=SERVICE_TYPE');
    expect(exportAddress('json', { ...query, serviceType: null })).not.toContain('care');
  });

  it('carries a title as text', () => {
    expect(exportAddress('svg', query, 'Beds & more, 2025')).toMatch(/&title=Beds%20%26%20more,%202025$/);
  });
});

describe('the picture of a card', () => {
  const texts = {
    title: 'Beds <fell>',
    subtitle: 'Beds & homes',
    foot: ['Source: Register (CQC). Licence: OGL.'],
  };
  const picture = framePicture({ svg: '<g id="chart"/>', width: 720, height: 200 }, texts);

  it('has title, measure and source around the chart', () => {
    expect(picture).toContain('<title id="title">Beds &lt;fell&gt;</title>');
    expect(picture).toContain('>Beds &amp; homes</text>');
    expect(picture).toContain('>Source: Register (CQC). Licence: OGL.</text>');
    expect(picture).toContain('<g id="chart"/>');
  });

  it('grows with its texts, which never run out of it', () => {
    const long = framePicture(
      { svg: '', width: 720, height: 200 },
      { ...texts, title: 'long words '.repeat(30) },
    );
    const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
    expect(heightOf(long)).toBeGreaterThan(heightOf(picture) + 100);
    for (const [, line] of long.matchAll(/font-size="22"[^>]*>([^<]*)</g))
      expect(line!.length).toBeLessThan(70);
  });
});
