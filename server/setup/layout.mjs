import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path of something in the checkout. */
export const at = (...parts) => path.join(root, ...parts);
