import { beginHandshake, HANDSHAKE_FOR, readHandshake } from '../../server/identity/handshake.js';

const began = Date.UTC(2025, 2, 31);
const handshake = beginHandshake('/areas/E08000004?band=75', began);

describe('what a sign-in has to remember', () => {
  it('is the same when it is read from the cookie, by whichever process', () => {
    expect(readHandshake(handshake.cookie, began + 1_000)).toEqual(handshake);
  });

  it('is another one each time, and its parts do not tell each other', () => {
    const other = beginHandshake('/areas/E08000004?band=75', began);
    const parts = [handshake, other].flatMap(({ state, nonce, verifier }) => [state, nonce, verifier]);
    expect(new Set(parts).size).toBe(6);
    for (const part of parts) expect(part).toMatch(/^[\w-]{43}$/);
    const [seed = ''] = handshake.cookie.split('.');
    expect(parts.join()).not.toContain(seed);
  });

  it('holds for ten minutes, and not before it began', () => {
    expect(readHandshake(handshake.cookie, began + HANDSHAKE_FOR)).not.toBeNull();
    expect(readHandshake(handshake.cookie, began + HANDSHAKE_FOR + 1)).toBeNull();
    expect(readHandshake(handshake.cookie, began - 1)).toBeNull();
  });

  it('fits no answer of the issuer any more once its time or its path was changed', () => {
    const [seed, , path] = handshake.cookie.split('.');
    const later = readHandshake(`${seed}.${began + 5}.${path}`, began + 1_000);
    const elsewhere = readHandshake(`${seed}.${began}.Lw`, began + 1_000);
    for (const changed of [later, elsewhere]) {
      expect(changed?.state).toMatch(/^[\w-]{43}$/);
      expect(changed?.state).not.toBe(handshake.state);
      expect(changed?.verifier).not.toBe(handshake.verifier);
    }
  });

  it.each([undefined, '', 'x', '..', `${'a'.repeat(43)}.now.Lw`, `${handshake.cookie}.x`])(
    'is nothing in a cookie such as %p',
    (cookie) => expect(readHandshake(cookie, began)).toBeNull(),
  );
});
