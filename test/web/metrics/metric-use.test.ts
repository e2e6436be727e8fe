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
    ].map(sectionOf),
  ).toEqual(['capacity', 'capacity', 'quality', 'quality', 'quality', 'people']);
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
