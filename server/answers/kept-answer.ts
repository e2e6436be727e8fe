import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Shorter answers are not worth compressing. Bytes. */
const WORTH_COMPRESSING = 1_024;

/** An answer ready to send, to any number of clients. */
export interface KeptAnswer {
  readonly contentType: string;
  /** What the entity tags are made of: the same for the same bytes, whichever process computed them. */
  readonly tag: string;
  readonly body: Buffer;
  /** The body compressed, where that is worth it. */
  readonly gzip: Buffer | null;
}

/** Prepares an answer: hashed and compressed once. */
export async function keepAnswer(contentType: string, text: string): Promise<KeptAnswer> {
  const body = Buffer.from(text);
  const tag = createHash('sha256').update(contentType).update('\n').update(body).digest('base64url');
  return { contentType, tag, body, gzip: body.length < WORTH_COMPRESSING ? null : await compress(body) };
}

/** What an answer takes in memory. Bytes. */
export function sizeOf({ body, gzip: compressed }: KeptAnswer): number {
  return body.length + (compressed?.length ?? 0) + OVERHEAD;
}

/** Key, tag and objects around the bytes. */
const OVERHEAD = 1_024;

/** One piece of bytes: a line of JSON about the answer, then its body, compressed where it is. */
export function pack({ contentType, tag, body, gzip: compressed }: KeptAnswer): Buffer {
  const about = { contentType, tag, isCompressed: compressed !== null };
  return Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), compressed ?? body]);
}

/** @throws when the bytes are not those of a packed answer */
export async function unpack(bytes: Buffer): Promise<KeptAnswer> {
  const end = bytes.indexOf('\n');
  const { contentType, tag, isCompressed } = JSON.parse(bytes.subarray(0, end).toString());
  const rest = bytes.subarray(end + 1);
  return isCompressed
    ? { contentType, tag, body: await expand(rest), gzip: rest }
    : { contentType, tag, body: rest, gzip: null };
}
