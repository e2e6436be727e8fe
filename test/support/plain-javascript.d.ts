/** The bootstrap is plain JavaScript, so that it runs before anything is built. */
declare module '*.mjs';
