import { apiError, ErrorCode } from './errors.js';

/** The global id of a thing: opaque to clients, stable for as long as its own key is. */
export function nodeId(type: string, key: string | number): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/**
 * Takes a global id apart.
 * @throws BAD_USER_INPUT when it is not one of ours
 */
export function readNodeId(id: string): { type: string; key: string } {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const match = /^([A-Za-z]+):(.{1,100})$/.exec(text);
  if (!match || nodeId(match[1]!, match[2]!) !== id)
    throw apiError(ErrorCode.BAD_USER_INPUT, 'This id was not given out by this API.', { argument: 'id' });
  return { type: match[1]!, key: match[2]! };
}

/** The key within an id that must be of the given type. @throws BAD_USER_INPUT when it is of another. */
export function keyOf(type: string, id: string): string {
  const read = readNodeId(id);
  if (read.type !== type)
    throw apiError(ErrorCode.BAD_USER_INPUT, `This id names a ${read.type}, not a ${type}.`, {
      argument: 'id',
    });
  return read.key;
}
