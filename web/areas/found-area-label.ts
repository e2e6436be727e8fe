import { FINDER_WORDS } from '../words/finder-words.js';
import { AREA_TYPE_WORDS } from '../words/terms.js';
import type { FoundArea } from './find-areas.js';

/** What kind of area it is, with what tells it from another of the same name. */
export function kindOfArea({ area, matchedOn }: FoundArea): string {
  const parts = [
    AREA_TYPE_WORDS[area.areaType],
    matchedOn && matchedOn !== area.name ? `“${matchedOn}”` : null,
    area.validTo ? FINDER_WORDS.abolished(area.validTo.slice(0, 4)) : null,
    area.isDemonstration ? FINDER_WORDS.demonstration : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The suggestion as the list shows it: name, then kind. HTML, so every name is escaped. */
export function suggestionHtml(found: FoundArea): string {
  return `${escapeHtml(found.area.name)}<span class="atlas-finder__kind">${escapeHtml(kindOfArea(found))}</span>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
