import { apiError, ErrorCode } from '../../api/errors.js';
import type { Area } from '../../areas/area.entity.js';
import { PATHWAYS } from '../codes.js';
import type { PlacementFilter } from './timeliness-objects.js';

/**
 * The codes of the lots that a filter names by code or by global id; null where it names none.
 * @param known names of the possible lots by code
 * @param councils whose own lots an id may name
 * @throws BAD_USER_INPUT for a lot or a pathway that no request of the area can have
 */
export function checkFilter(
  filter: PlacementFilter | null,
  { area, known, councils }: { area: Area; known: ReadonlyMap<string, string>; councils: readonly string[] },
): string[] | null {
  const possible = PATHWAYS.map(Number);
  const wrong = filter?.pathways?.find((pathway) => !possible.includes(pathway));
  if (wrong !== undefined)
    throw refusal('filter.pathways', `${wrong} is no discharge pathway`, possible.join(', '));
  return (
    filter?.lots?.map((lot) => {
      const { code, council } = lotOf(lot);
      if (known.has(code) && (council === null || councils.includes(council))) return code;
      throw refusal('filter.lots', `“${lot}” is no lot of ${area.name}`, [...known.keys()].sort().join(', '));
    }) ?? null
  );
}

/** A code is small letters with hyphens; an id is told by what it holds. */
function lotOf(lot: string): { code: string; council: string | null } {
  const text = Buffer.from(lot, 'base64url').toString('utf8');
  if (!text.startsWith('Lot:')) return { code: lot, council: null };
  const [code, council = null] = text.slice('Lot:'.length).split('/').reverse() as [string, string?];
  return { code, council };
}

const refusal = (argument: string, what: string, possible: string) =>
  apiError(ErrorCode.BAD_USER_INPUT, `${argument}: ${what}.`, {
    argument,
    hint: `Possible are ${possible}.`,
  });
