import { LRUCache } from 'lru-cache';
import { sizeOf, type KeptAnswer } from './kept-answer.js';

/** Where answers are kept by their keys. */
export interface AnswerStore {
  get(key: string): Promise<KeptAnswer | undefined> | KeptAnswer | undefined;
  set(key: string, answer: KeptAnswer): Promise<void> | void;
  close(): Promise<void> | void;
}

/** One answer may take this part of the memory at most: else a single large one would push out all others. */
const LARGEST_PART = 1 / 8;

/**
 * Keeps answers in this process; those asked for longest ago go first.
 * @param bytes memory that all answers together may take
 */
export function memoryStore(bytes: number): AnswerStore & { readonly bytes: number } {
  const cache = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    maxEntrySize: Math.floor(bytes * LARGEST_PART),
    sizeCalculation: sizeOf,
  });
  return {
    get bytes() {
      return cache.calculatedSize;
    },
    get: (key) => cache.get(key),
    set: (key, answer) => void cache.set(key, answer),
    close: () => cache.clear(),
  };
}
