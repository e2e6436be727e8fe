import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const page = readFileSync(path.join(root, 'docs/decisions/dependencies.md'), 'utf8');

const installed = Object.keys({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});
/** Packages stand before the colon of a list item. */
const explained = [...page.matchAll(/^- (`[^:]+):/gm)].flatMap(([, names]) =>
  [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
);

describe('the page of dependencies', () => {
  it('says of every package why it is here, and names no other', () => {
    expect(explained.sort()).toEqual(installed.sort());
  });
});
