export { mountExports } from './mount.js';
