import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asking, type Asking } from '../support/asking.js';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const guide = read('docs/adding-a-metric.md');

/** The files that the guide prints, by their path. */
const printed = [...guide.matchAll(/`([\w/.-]+\.ts)`[^\n]*:\n\n```ts\n([\s\S]*?)```/g)].map(
  ([, file, text]) => ({ file: file!, text: text! }),
);

/** The question that the guide asks, to see the metric. */
const question = /```graphql\n([\s\S]*?)```/.exec(guide)![1]!;

let ask: Asking;
beforeAll(async () => {
  ask = await asking();
}, 180_000);

test('the guide prints the files as they are, and they lie in one folder', () => {
  expect(printed.map(({ file }) => file)).toEqual([
    'server/capacity/metrics/dormant-homes.metric.ts',
    'server/capacity/metrics/index.ts',
  ]);
  for (const { file, text } of printed) expect(text).toBe(read(file));
});

test('nothing else of the server or the pages names the metric', () => {
  const others = filesWith('dormant_homes').filter(
    (file) =>
      !/^server\/capacity\/(metrics\/|stock\.sql|rebuild-capacity\.ts)|^server\/database\/|^server\/access\/policy\/metrics\.ts$/.test(
        file,
      ),
  );
  expect(others).toEqual([]);
});

test('the metric of the guide has its series', async () => {
  const { series } = await ask.data(question);
  expect(series).toHaveLength(1);
  expect(series[0].periods).toHaveLength(9);
  expect(series[0].values).toEqual(Array(9).fill(expect.any(Number)));
});

test('its definition is told from the document, down to the SQL', async () => {
  const { metric } = await ask.data(
    '{ metric(code: "dormant_homes") { name definition caveats sql coverage { areaType areas } } }',
  );
  expect(printed[0]!.text).toContain(metric.definition);
  expect(metric.caveats).toHaveLength(2);
  expect(metric.sql).toContain('dormant_homes');
  expect(metric.coverage.length).toBeGreaterThan(0);
});

test('a dormant home is not among the care homes too', async () => {
  const { observations } = await ask.data(
    `query ($q: ObservationQuery!) { observations(query: $q, first: 100) { nodes { value metric { code } } } }`,
    {
      q: {
        metricCodes: ['care_homes', 'dormant_homes'],
        areaCodes: ['D92000001'],
        range: { from: '2026-09', to: '2026-09' },
      },
    },
  );
  const { careHomes: listed } = await ask.data(
    `{ area(by: { gssCode: "D92000001" }) { id }
       careHomes(within: "D92000001", filter: { includeDormant: true }) { totalCount } }`,
  );
  const [homes, dormant] = observations.nodes.map(({ value }: { value: number }) => value);
  expect(homes + dormant).toBe(listed.totalCount);
});

/** Files of the server and the pages that hold a text; what is generated is left out. */
function filesWith(text: string): string[] {
  return ['server', 'web']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter(
      (file) => /\.(ts|tsx|sql)$/.test(file) && !file.includes('/generated/') && read(file).includes(text),
    );
}
