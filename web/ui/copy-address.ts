import { LINK_WORDS } from '../words/link-words.js';

/**
 * Copies the address of the page as it stands.
 * @returns what to tell: the words given, or the address itself where copying is refused
 */
export async function copyAddress(copied: string): Promise<string> {
  const address = window.location.href;
  try {
    await navigator.clipboard.writeText(address);
    return copied;
  } catch {
    return LINK_WORDS.copyByHand(address);
  }
}
