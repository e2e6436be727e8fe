import { identify, type KnownHome } from '../../server/homes/import/snapshot-identity';

const known = (locationId: string, name: string, given: Partial<KnownHome> = {}): KnownHome => ({
  locationId,
  name,
  postcode: 'BL1 1AA',
  registeredFrom: null,
  deregisteredOn: null,
  ...given,
});
const home = (name: string, postcode = 'BL1 1AA') => ({ name, postcode });
const ids = (...args: Parameters<typeof identify>) => identify(...args).map(({ locationId }) => locationId);

describe('a home in a list without identifiers', () => {
  test('is the registration of its name at its postcode, whatever the case and the signs', () => {
    const found = identify(
      [home('THE FOOTHILLS.')],
      [known('1-1', 'The Foothills'), known('1-2', 'Other')],
      '2019-01-01',
    );
    expect(found).toEqual([{ locationId: '1-1', by: 'NAME', knownAs: 'The Foothills' }]);
  });

  test('is never one of the same name at another postcode', () => {
    expect(ids([home('Abbey House', 'M1 1AA')], [known('1-1', 'Abbey House')], '2019-01-01')[0]).toMatch(
      /^snapshot-/,
    );
  });

  test('is the registration that was in force on the day', () => {
    const registrations = [
      known('1-1', 'Park View', { registeredFrom: '2011-01-01', deregisteredOn: '2018-06-01' }),
      known('1-2', 'Park View', { registeredFrom: '2018-06-01' }),
    ];
    expect(ids([home('Park View')], registrations, '2018-03-01')).toEqual(['1-1']);
    expect(ids([home('Park View')], registrations, '2018-09-01')).toEqual(['1-2']);
  });

  test('is the only one known at its postcode if the names are alike, and that is said', () => {
    const found = identify(
      [home('Crawford Street')],
      [known('1-1', 'Royal Mencap Society - 7 Crawford Street')],
      '2019-08-01',
    );
    expect(found).toMatchObject([{ locationId: '1-1', by: 'RENAMED' }]);
  });

  test('is a new one if the names have only words like “care home” in common', () => {
    expect(identify([home('Oak Care Home')], [known('1-1', 'Elm Care Home')], '2019-01-01')).toMatchObject([
      { by: 'NEW' },
    ]);
  });

  test('is not guessed where two are known at its postcode', () => {
    const two = [known('1-1', 'Crawford Street North'), known('1-2', 'Crawford Street South')];
    expect(identify([home('Crawford Street')], two, '2019-01-01')).toMatchObject([{ by: 'NEW' }]);
  });

  test('that is listed twice is two registrations', () => {
    const twice = [home('Sunrise'), home('Sunrise')];
    expect(ids(twice, [known('1-1', 'Sunrise'), known('1-2', 'Sunrise')], '2019-01-01')).toEqual([
      '1-1',
      '1-2',
    ]);
    const [first, second] = ids(twice, [], '2019-01-01');
    expect(first).not.toBe(second);
    expect(ids(twice, [known(first!, 'Sunrise')], '2019-01-01')).toEqual([first, second]);
  });

  test('gets the same identifier in every list', () => {
    const [first] = ids([home('Sunrise')], [], '2018-01-01');
    expect(ids([home('Other'), home('sunrise')], [known(first!, 'Sunrise')], '2019-01-01')[1]).toBe(first);
    expect(ids([home('Sunrise')], [], '2020-01-01')).toEqual([first]);
  });
});
