export { mountIdentity } from './mount.js';
