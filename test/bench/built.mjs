/**
 * A module of the built product: what is measured is what runs, not the sources.
 * @param {string} file its path in dist/
 */
export function built(file) {
  return import(new URL(`../../dist/${file}`, import.meta.url).href);
}
