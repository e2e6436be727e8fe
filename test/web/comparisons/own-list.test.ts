import { codesIn, readList, writeList } from '../../../web/comparisons/own-list.js';

describe('an own list in the address', () => {
  it('is a name and codes', () => {
    const list = { name: 'By the sea', codes: ['E08000001', 'E08000002'] };
    expect(writeList(list)).toBe('By the sea:E08000001,E08000002');
    expect(readList('By the sea:E08000001,E08000002')).toEqual(list);
  });

  it('leaves out what can be no code, and is none without any', () => {
    expect(readList('Mine:E08000001,magic,e08000002')).toEqual({
      name: 'Mine',
      codes: ['E08000001', 'E08000002'],
    });
    expect(readList('Mine:')).toBeNull();
    expect(readList('magic')).toBeNull();
    expect(readList(null)).toBeNull();
    expect(writeList({ name: 'Mine', codes: [] })).toBeNull();
  });

  it('keeps a name with a colon readable', () => {
    expect(readList(writeList({ name: 'North: coast', codes: ['E08000001'] }))).toEqual({
      name: 'North  coast',
      codes: ['E08000001'],
    });
  });

  it('takes codes from whatever was pasted, each once, and counts the rest', () => {
    expect(codesIn('Oldham\tE08000004\nE10000028;e10000028')).toEqual({
      codes: ['E08000004', 'E10000028'],
      unread: 1,
    });
  });
});
