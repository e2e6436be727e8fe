import { findHeader } from '../../../server/releases/reading/header';

const columns = {
  id: { names: ['Location ID', 'cqc_id'], required: true },
  beds: { names: ['Care homes beds'], required: true },
  name: { names: ['Location Name'] },
};

describe('the header of a table', () => {
  test('is found by name, in any order, under lines of introduction', () => {
    const header = findHeader(
      [
        ['Directory of locations'],
        ['Produced on 1 May'],
        ['Care homes beds', 'x', 'LOCATION_ID'],
        ['17', '', '1-2'],
      ],
      columns,
    );
    expect(header).toMatchObject({ lastRecord: 3, at: { beds: 0, id: 2 } });
  });

  test('may take two rows, of which the upper one spans several columns', () => {
    const header = findHeader(
      [
        ['Location', '', 'Care homes'],
        ['ID', 'Name', 'beds'],
        ['1-2', 'Home', '17'],
      ],
      columns,
    );
    expect(header).toMatchObject({ lastRecord: 2, at: { id: 0, name: 1, beds: 2 } });
  });

  test('keeps the first of two columns with one name', () => {
    const header = findHeader([['Location ID', 'Care homes beds', 'Location ID']], columns);
    expect(header).toMatchObject({ at: { id: 0, beds: 1 } });
  });

  test('that lacks a column is described by what is missing and what was there', () => {
    expect(
      findHeader([['notes'], ['cqc_id', 'Location Name', 'Town'], ['1-2', 'Home', 'Bolton']], columns),
    ).toEqual({
      missing: ['Care homes beds'],
      saw: ['cqc_id', 'Location Name', 'Town'],
    });
  });

  test('of an empty file lacks everything', () => {
    expect(findHeader([], columns)).toEqual({ missing: ['Location ID', 'Care homes beds'], saw: [] });
  });
});
