import { apiError, ErrorCode } from '../../api/errors.js';
import { today } from './fnc-rates.js';

/** @throws BAD_USER_INPUT for a day that is yet to come: what will be known then is not known */
export function checkKnownOn(knownOn: string): void {
  if (knownOn > today())
    throw apiError(
      ErrorCode.BAD_USER_INPUT,
      `${knownOn} is yet to come: what is known then cannot be told.`,
      {
        argument: 'knownOn',
        hint: 'Leave knownOn out for what is known today.',
      },
    );
}
