import { changeValue } from '../../../web/releases/change-value.js';
import { toChangeFilter } from '../../../web/releases/release-view.js';

it('writes dates, counts, ratings and answers as a reader should see them', () => {
  expect(
    ['2024-02-15', '50100', 'REQUIRES_IMPROVEMENT', 'true', 'The Elms'].map((v) => changeValue(v, true)),
  ).toEqual(['15 February 2024', '50,100', 'Requires improvement', 'yes', 'The Elms']);
});

it('tells a fact that says nothing from one that is not there', () => {
  expect(changeValue(null, true)).toBe('nothing');
  expect(changeValue(null, false)).toBe('');
});

it('turns the words of an address into what the API takes', () => {
  expect(toChangeFilter({ about: 'published-figure', how: 'removed', effect: 'new', after: null })).toEqual({
    entity: 'PUBLISHED_FIGURE',
    kind: 'REMOVED',
    breaking: false,
    after: null,
  });
  expect(toChangeFilter({ about: null, how: null, effect: null, after: 'x' })).toEqual({
    entity: null,
    kind: null,
    breaking: null,
    after: 'x',
  });
});
