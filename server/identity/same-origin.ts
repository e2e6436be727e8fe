import type { Request } from 'express';
import { forbidden } from './refusal.js';

/**
 * Lets only pages of this site through. Browsers say with every POST where it comes from; a request that does not is
 * refused too.
 * @throws FORBIDDEN
 */
export function checkSameOrigin({ headers, protocol }: Request, publicUrl: string | undefined): void {
  const { 'sec-fetch-site': site, origin, host } = headers;
  const here = publicUrl ?? `${protocol}://${host}`;
  const isFromHere = site === undefined ? origin === here : site === 'same-origin';
  if (!isFromHere) throw forbidden('Signing in and out works from the pages of this site only.');
}
