export { entities } from './entities.js';
export { mountGraphql } from './mount.js';
