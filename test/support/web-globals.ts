import { TextDecoder, TextEncoder } from 'node:util';

// jsdom lacks these; every browser that we support has them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

class StillElement {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= StillElement;
globalThis.IntersectionObserver ??= StillElement as unknown as typeof IntersectionObserver;
globalThis.matchMedia ??= (query) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList;
