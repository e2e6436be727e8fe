import { toPlacesCompared } from '../../../web/capacity/toPlacesCompared.js';
import { buildContext, buildPlaceRate, buildSeries, ENGLAND, OLDHAM } from '../support/build.js';

describe('places within an area', () => {
  const series = [buildSeries(OLDHAM, [1, 2, 45]), buildSeries(ENGLAND, [1, 2, 40])];
  const places = [buildPlaceRate('Crompton', 50), buildPlaceRate('Shaw', null), buildPlaceRate('Royton', 30)];

  it('stand in rank order, the area itself and the country among them', () => {
    const model = toPlacesCompared(places, series, buildContext());
    expect(model?.bars.map((bar) => [bar.label, bar.role, bar.value])).toEqual([
      ['Crompton', 'other', 50],
      ['Oldham', 'place', 45],
      ['England', 'nation', 40],
      ['Royton', 'other', 30],
    ]);
  });

  it('name the highest and the lowest place, not the area they lie in', () => {
    expect(toPlacesCompared(places, series, buildContext())?.headline).toBe(
      'Beds per head are highest in Crompton and lowest in Royton',
    );
  });

  it('count those without a figure instead of drawing a 0', () => {
    expect(toPlacesCompared(places, series, buildContext())?.missing).toEqual(['NOT_AVAILABLE']);
  });

  it('are not drawn where none has a figure', () => {
    expect(toPlacesCompared([buildPlaceRate('Shaw', null)], series, buildContext())).toBeNull();
  });
});
