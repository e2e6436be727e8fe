import { createParser } from 'nuqs';

/** A month in the address, 'YYYY-MM'; anything else counts as absent. */
export const parseAsMonth = createParser<string>({
  parse: (text) => (/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : null),
  serialize: (month) => month,
});
