/**
 * The questions, put to each peer in its own words. Each `check` gives the number of things in an answer, so that no peer
 * is measured giving less than the others.
 */

const MONTHS = 60;
const TYPES = ['CARE_HOME_WITH_NURSING', 'CARE_HOME_WITHOUT_NURSING'];
const BAND = 'AGE_65_PLUS';

/** One council, 15 to compare it with, and the nation. */
export function dashboardAreas({ councils, nation }) {
  return [...councils.slice(0, 16).map(({ code }) => code), nation.code];
}

const graphql = (path, query, variables, count) => ({ path, body: { query, variables }, count });

const bedsQuery =
  'query: { metricCodes: ["beds_per_100k"], areaCodes: $areas, serviceTypes: $types, range: $range }';
const ratingsQuery = 'query: { metricCodes: ["good_or_better_of_rated"], areaCodes: $areas, range: $range }';
const mixOf = (name, variable) => `${name}: ratingProfile(area: { gssCode: ${variable} }) {
  asAt distribution { band status homes beds }
}`;
const head =
  'query Dashboard($areas: [GssCode!]!, $types: [ServiceType!], $range: MonthRange!, $area: GssCode!, $nation: GssCode!)';
const asColumns = 'area { gssCode } dimensions { dimension key } periods values statuses';
const asObjects = 'area { gssCode } dimensions { dimension key } points { period { to } value status }';

/** What the product is asked. */
export function ourQuestions(country) {
  const areas = dashboardAreas(country);
  const range = { from: '2020-10', to: '2025-09' };
  const variables = { areas, types: TYPES, range, area: areas[0], nation: country.nation.code };
  const dashboard = (fields, points) =>
    graphql(
      '/graphql',
      `${head} {
        beds: series(${bedsQuery}) { ${fields} }
        ratings: series(${ratingsQuery}) { ${fields} }
        ${mixOf('mix', '$area')} ${mixOf('nationalMix', '$nation')}
      }`,
      variables,
      ({ data }) => sum([...data.beds, ...data.ratings].map((one) => points(one).length)),
    );
  return {
    dashboardSeries: dashboard(asColumns, ({ values }) => values),
    dashboardObjects: dashboard(asObjects, ({ points }) => points),
    directory: graphql(
      '/graphql',
      `
        query Directory($area: GssCode!) {
          area(by: { gssCode: $area }) {
            careHomes(first: 50) {
              nodes {
                cqcLocationId
                name
                serviceType
                provider {
                  id
                  name
                }
                rating {
                  overall
                  status
                  publishedOn
                }
              }
            }
          }
        }
      `,
      { area: areas[0] },
      ({ data }) => data.area.careHomes.nodes.length,
    ),
    figure: graphql(
      '/graphql',
      `
        query Figure($area: GssCode!) {
          observations(
            query: {
              metricCodes: ["beds_per_100k"]
              areaCodes: [$area]
              range: { from: "2025-09", to: "2025-09" }
            }
          ) {
            nodes {
              value
              status
              period {
                to
              }
            }
          }
        }
      `,
      { area: areas[0] },
      ({ data }) => data.observations.nodes.length,
    ),
  };
}

/** What the hand-written SQL behind bare node:http is asked. */
export function rawQuestions(country) {
  const areas = dashboardAreas(country);
  const ask = (path, body, count) => ({ path, body, count });
  const dashboard = { areas, types: TYPES, band: BAND, area: areas[0], nation: country.nation.code };
  return {
    dashboardObjects: ask('/dashboard-objects', dashboard, ({ beds, ratings }) =>
      sum([...beds, ...ratings].map(({ points }) => points.length)),
    ),
    dashboardSeries: ask('/dashboard-series', dashboard, ({ beds, ratings }) =>
      sum([...beds, ...ratings].map(({ values }) => values.length)),
    ),
    directory: ask('/directory', { area: areas[0] }, (homes) => homes.length),
    figure: ask('/figure', { area: areas[0], band: BAND, month: '2025-09-01' }, (rows) => rows.length),
  };
}

/** What PostGraphile is asked: over the same tables, by the fields that it makes of them. */
export function postgraphileQuestions(country) {
  const areas = dashboardAreas(country);
  const stock = (area, type) =>
    `allAreaStocks(condition: { areaCode: "${area}", serviceType: "${type}" }, orderBy: AS_AT_ASC)`;
  const mix = 'asAt outstanding good requiresImprovement inadequate notYetInspected insufficientEvidence';
  const objects = areas.flatMap((area, i) => [
    ...TYPES.map(
      (type, t) => `beds${i}_${t}: ${stock(area, type)} { nodes { areaCode asAt beds bedsStatus } }`,
    ),
    `ratings${i}: ${stock(area, 'ALL')} { nodes { areaCode ${mix} } }`,
    `people${i}: allAreaPopulations(condition: { areaCode: "${area}", band: "${BAND}" }) { nodes { midYear value } }`,
  ]);
  const key = (metric, area, type, band) =>
    `metricSeryByMetricCodeAndAreaCodeAndServiceTypeAndBand(metricCode: "${metric}", areaCode: "${area}", serviceType: "${type}", band: "${band}")`;
  const columns = 'areaCode months values statuses';
  const series = areas.flatMap((area, i) => [
    ...TYPES.map((type, t) => `beds${i}_${t}: ${key('beds_per_100k', area, type, BAND)} { ${columns} }`),
    `ratings${i}: ${key('good_or_better_of_rated', area, 'ALL', '')} { ${columns} }`,
  ]);
  const latest = [areas[0], country.nation.code].map(
    (area, i) =>
      `mix${i}: allAreaStocks(condition: { areaCode: "${area}", serviceType: "ALL" }, orderBy: AS_AT_DESC, first: 1) { nodes { ${mix} } }`,
  );
  const points = (answer, of) =>
    sum(
      Object.entries(answer.data)
        .filter(([name]) => /^(beds|ratings)/.test(name))
        .map(([, one]) => of(one).length),
    );
  return {
    dashboardObjects: graphql('/graphql', `{ ${objects.join('\n')} }`, {}, (answer) =>
      points(answer, ({ nodes }) => nodes),
    ),
    dashboardSeries: graphql('/graphql', `{ ${[...series, ...latest].join('\n')} }`, {}, (answer) =>
      points(answer, ({ values }) => values),
    ),
    directory: graphql(
      '/graphql',
      `{ allCareHomes(condition: { councilCode: "${areas[0]}" }, orderBy: [NAME_ASC, LOCATION_ID_ASC], first: 50) { nodes {
        locationId name serviceType providerByProviderId { id name }
        careHomeRatingsByLocationId(orderBy: FROM_DATE_DESC, first: 1) { nodes { overall status publishedOn } }
      } } }`,
      {},
      ({ data }) => data.allCareHomes.nodes.length,
    ),
    figure: graphql(
      '/graphql',
      `{ ${key('beds_per_100k', areas[0], 'ALL', BAND)} { ${columns} } }`,
      {},
      ({ data }) => (Object.values(data)[0] ? 1 : 0),
    ),
  };
}

/** How many things an answer must have. */
export function expected() {
  const points = (2 + 1) * 17 * MONTHS;
  return { dashboardObjects: points, dashboardSeries: points, directory: 50, figure: 1 };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
