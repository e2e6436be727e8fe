import { isFiltered, toFilter, type HomesView } from '../../../web/homes/homes-view.js';

const all: HomesView = {
  care: null,
  rating: null,
  beds: null,
  name: '',
  closed: false,
  after: null,
  before: null,
};

describe('the choices of the list of care homes', () => {
  it('ask for nothing that is not chosen', () => {
    expect(toFilter(all)).toEqual({ includeDormant: true });
    expect(isFiltered(all)).toBe(false);
  });

  it('become the filter of the API', () => {
    const view: HomesView = {
      ...all,
      care: 'nursing',
      rating: 'requires-improvement',
      beds: 'medium',
      name: ' oak ',
    };
    expect(toFilter(view)).toEqual({
      serviceTypes: ['CARE_HOME_WITH_NURSING'],
      ratingBands: ['REQUIRES_IMPROVEMENT'],
      minBeds: 20,
      maxBeds: 49,
      nameContains: 'oak',
      includeDormant: true,
    });
    expect(isFiltered(view)).toBe(true);
  });

  it('find homes without a rating by every reason for it', () => {
    expect(toFilter({ ...all, rating: 'none' }).ratingStatuses).toHaveLength(5);
    expect(toFilter({ ...all, rating: 'none' }).ratingBands).toBeUndefined();
  });

  it('leave one side of the largest homes open', () => {
    expect(toFilter({ ...all, beds: 'large' })).toEqual({ minBeds: 50, includeDormant: true });
  });

  it('reach closed homes when asked', () => {
    expect(toFilter({ ...all, closed: true }).includeDeregistered).toBe(true);
  });
});
