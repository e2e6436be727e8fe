import { startApp } from '../support/app.js';
import type { RunningAtlas } from '../support/running-atlas.js';
import { addressOf, fetchFile, RATES } from './support/fetch-file.js';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startApp();
});

const picture = async (question = {}) => (await fetchFile(atlas, 'svg', { ...RATES, ...question })).text();
const refusal = async (question = {}) => {
  const response = await fetch(atlas.at(addressOf('svg', { ...RATES, ...question })));
  return { status: response.status, ...(await response.json()).error };
};
const paths = (svg: string) => [...svg.matchAll(/<path d="([^"]*)" fill="none" stroke="([^"]*)"/g)];

describe('the picture of figures over time', () => {
  test('has a line for each area, named at its end, the country in grey', async () => {
    const svg = await picture();
    expect(paths(svg).map(([, , colour]) => colour)).toEqual(['#12436D', '#3D3D3D']);
    expect(svg).toContain('>Harrowdale</text>');
    expect(svg).toContain('>Merrowland</text>');
  });

  test('carries title, measure, places, period, source, licence and date', async () => {
    const svg = await picture({ title: 'Beds <b>& more</b>' });
    expect(svg).toContain('<title id="title">Beds &lt;b&gt;&amp; more&lt;/b&gt;</title>');
    expect(svg).toMatch(
      />Registered beds per 100,000 people aged 65 and over · Harrowdale and Merrowland · Oct 2025 to/,
    );
    expect(svg).toContain('Source: Demonstration country (Care Market Atlas). Licence: MIT.');
    expect(svg).toMatch(/made on \d+ [A-Z][a-z]+ \d{4} from data version \d+\./);
    expect(svg).toMatch(
      /<desc id="desc">Harrowdale: from [\d,]+ \(31 October 2025\) to [\d,]+ \(30 September 2026\)\./,
    );
    expect(svg).toContain('Demonstration data: these places and homes do not exist.');
  });
});

describe('the picture of one period', () => {
  test('has a bar from zero for each area, longest first', async () => {
    const svg = await picture({ from: '2026-09' });
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="18"/g)];
    expect(bars).toHaveLength(2);
    expect(new Set(bars.map(([, x]) => x)).size).toBe(1);
    const [first, second] = bars.map(([, , width]) => Number(width));
    expect(first! / second!).toBeCloseTo(3424 / 3007, 2);
  });
});

describe('what makes no picture is refused in words', () => {
  test('more than one metric', async () => {
    expect(await refusal({ metrics: 'beds_per_100k,care_homes' })).toMatchObject({
      ...{ status: 400, code: 'BAD_USER_INPUT' },
      message: 'A picture shows one metric: choose one.',
    });
  });

  test('more lines than can be told apart', async () => {
    const bands = 'AGE_65_PLUS,AGE_75_PLUS,AGE_85_PLUS';
    const areas = 'D10000001,D10000002,D10000003,D10000004,D10000005';
    expect(await refusal({ bands, areas })).toMatchObject({
      ...{ code: 'QUERY_TOO_COSTLY', message: expect.stringContaining('this would have 15') },
    });
  });
});
