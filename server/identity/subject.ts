/** What the subjects of demonstration people begin with. */
export const DEMONSTRATION = 'demonstration:';

/** Whether an issuer's claim names a person: a text of the length that the standard allows, and nobody invented. */
export function isSubject(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length > 0 && value.length <= 255 && !value.startsWith(DEMONSTRATION)
  );
}
