export { mountAuditExport } from './audit.js';
export { mountExports } from './mount.js';
