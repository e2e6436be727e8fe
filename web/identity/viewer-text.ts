import { shortName } from '../areas/short-name.js';
import { AUDIENCE_WORDS, SIGN_IN_WORDS } from '../words/sign-in-words.js';
import type { Viewer } from './useViewer.js';

/** Who somebody is in words: "Commissioner, Harrowdale". */
export function viewerText({ audiences, areas, providers, isDemonstration }: Viewer): string {
  const roles = audiences.flatMap((audience) =>
    audience === 'PUBLIC' ? [] : [AUDIENCE_WORDS[audience].name],
  );
  if (roles.length === 0) return SIGN_IN_WORDS.noAudience;
  const places = [...areas, ...providers].map(({ name }) => shortName(name));
  const where = places.length > 2 ? [SIGN_IN_WORDS.manyPlaces(places.length)] : places;
  const text = [roles.join(' and '), ...where].join(', ');
  return isDemonstration ? `${text} (${SIGN_IN_WORDS.demonstrationTag})` : text;
}
