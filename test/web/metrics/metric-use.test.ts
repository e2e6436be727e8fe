import { exportAddress, sectionOf } from '../../../web/metrics/metric-use.js';

it('knows the section of an area’s page that shows a measure', () => {
  expect(
    [
      'beds_per_100k',
      'dormant_homes',
      'rated_homes',
      'rating_age_months',
      'beds_in_good_or_better',
      'population',
      'unit_cost_nursing_65_plus',
    ].map(sectionOf),
  ).toEqual(['capacity', 'capacity', 'quality', 'quality', 'quality', 'people', null]);
});

it('asks for the last twelve months that are told', () => {
  const address = new URL(exportAddress('care_homes', '2026-09-30'), 'http://atlas');
  expect(address.pathname).toBe('/export/figures.csv');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    metrics: 'care_homes',
    within: 'D92000001',
    from: '2025-10',
    to: '2026-09',
  });
});

it('asks for the councils of England where homes have no part in the measure', () => {
  expect(exportAddress('median_wait_for_assessment', '2023-03-31')).toContain('within=E92000001');
});
