import { MY_HOMES_WORDS } from '../words/my-homes-words.js';
import type { Council, MyHome } from './my-homes-query.js';

/** The councils that a company's homes lie in, that with the most homes first. */
export function councilsOf(homes: readonly MyHome[]): Council[] {
  const found = new Map<string, { council: Council; homes: number }>();
  for (const { council } of homes) {
    if (!council) continue;
    const known = found.get(council.gssCode) ?? { council, homes: 0 };
    found.set(council.gssCode, { council, homes: known.homes + 1 });
  }
  return [...found.values()]
    .sort((one, other) => other.homes - one.homes || one.council.name.localeCompare(other.council.name))
    .map(({ council }) => council);
}

/** What there is to say of all homes together: how many, with how many beds, and how they are rated. */
export function homesSentences(company: string, homes: readonly MyHome[]): string[] {
  const known = homes.flatMap(({ registeredBeds }) => registeredBeds.value ?? []);
  const rated = homes.filter(({ rating }) => rating.overall !== null);
  const good = rated.filter(({ rating }) => rating.overall === 'GOOD' || rating.overall === 'OUTSTANDING');
  const oldest = rated
    .filter(({ rating }) => rating.publishedOn !== null)
    .sort((one, other) => one.rating.publishedOn!.localeCompare(other.rating.publishedOn!))[0];
  const words = MY_HOMES_WORDS;
  return [
    words.homes(company, homes.length, {
      beds: known.reduce((sum, beds) => sum + beds, 0),
      unknown: homes.length - known.length,
    }),
    rated.length > 0 ? words.rated(good.length, rated.length) : words.noneRated,
    oldest ? words.oldest(oldest.name, oldest.rating.publishedOn!) : null,
  ].filter((sentence) => sentence !== null);
}
