import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { refuseFile } from './report.js';

/** A file that was looked through once: its checksum and how its text is to be read. */
export interface SourceFile {
  path: string;
  /** Name without its folder. */
  name: string;
  /** sha256 of the file as it is, compressed or not. */
  checksum: string;
  isCompressed: boolean;
  /** 'utf-8', or what the text was detected as. */
  encoding: string;
  /** Bytes of content, unpacked. */
  size: number;
  /** Told how many characters were read, for progress bars. */
  onRead?: (characters: number) => void;
}

const GZIP = Buffer.from([0x1f, 0x8b]);
/** Zip (also .xlsx, .ods) and the compound file that legacy Office files are. */
const WORKBOOKS = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
const SAMPLE_BYTES = 256 * 1024;

interface Unpacked {
  stream: Readable;
  isCompressed: boolean;
}

/** The files named, and those in the folders named (not deeper), in the order of their names. @throws FILE_MISSING */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const expanded = await Promise.all(paths.map(expandPath));
  return expanded.flat();
}

async function expandPath(name: string): Promise<string[]> {
  const info = await stat(name).catch(() => null);
  if (!info) throw refuseFile('FILE_MISSING', `${name} cannot be opened.`, { value: name });
  if (!info.isDirectory()) return [name];
  const entries = await readdir(name, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(name, entry.name))
    .sort();
}

/**
 * Looks through a file once, in bounded memory: checksum, encoding, and whether it is text at all.
 * @param workbook true where the dataset also comes as a workbook, which is not text.
 * @throws ReleaseRefused for an empty, binary, damaged or HTML file.
 */
export async function inspectFile(filePath: string, { workbook = false } = {}): Promise<SourceFile> {
  const name = path.basename(filePath);
  const hash = createHash('sha256');
  const content = new ContentScan(name);
  const { stream, isCompressed } = await unpacked(filePath, (chunk) => hash.update(chunk));
  try {
    for await (const chunk of stream) content.add(chunk as Buffer);
  } catch (error) {
    throw damaged(name, error);
  }
  const encoding = content.isWorkbook && workbook ? 'binary' : content.encoding();
  return { path: filePath, name, checksum: hash.digest('hex'), isCompressed, encoding, size: content.size };
}

/** Gathers what one pass over the content tells. */
class ContentScan {
  size = 0;
  private start = Buffer.alloc(0);
  /** The surroundings of the first bytes that are not UTF-8: what the encoding is judged by. */
  private oddities: Buffer | null = null;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly name: string) {}

  add(chunk: Buffer): void {
    this.size += chunk.length;
    if (this.start.length < SAMPLE_BYTES)
      this.start = Buffer.concat([this.start, chunk]).subarray(0, SAMPLE_BYTES);
    if (this.oddities) return;
    try {
      this.decoder.decode(chunk, { stream: true });
    } catch {
      this.oddities = Buffer.from(chunk.subarray(0, SAMPLE_BYTES));
    }
  }

  get isWorkbook(): boolean {
    return WORKBOOKS.some((magic) => this.start.subarray(0, magic.length).equals(magic));
  }

  /** @throws ReleaseRefused where the content is no text. */
  encoding(): string {
    const { start, name } = this;
    if (start.toString('latin1').trim() === '') throw refuseFile('FILE_EMPTY', `${name} is empty.`);
    if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
    if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
    if (this.isWorkbook || start.subarray(0, 8192).includes(0)) {
      throw refuseFile('FILE_IS_BINARY', `${name} is not a text file.`);
    }
    const beginning = start
      .subarray(0, 512)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart();
    if (/^<(!doctype html|html|head|body)/i.test(beginning)) {
      throw refuseFile('FILE_IS_HTML', `${name} is a web page, not data.`);
    }
    return this.oddities ? legacyEncoding(this.oddities) : 'utf-8';
  }
}

/** What is not UTF-8 is nearly always Windows-1252, which detectors like to call ISO-8859-1, its subset. */
function legacyEncoding(sample: Buffer): string {
  const best = analyse(sample).find(({ name }) => iconv.encodingExists(name) && name !== 'UTF-8');
  return best && best.confidence > 80 && !/^(iso-8859-|windows-125|ascii)/i.test(best.name)
    ? best.name
    : 'windows-1252';
}

/** The content of an inspected file as text, piece by piece, without byte order mark. */
export async function* readText(file: SourceFile): AsyncGenerator<string> {
  const { stream } = await unpacked(file.path);
  const decoder = iconv.getDecoder(file.encoding);
  try {
    for await (const chunk of stream) {
      const text = decoder.write(chunk as Buffer);
      if (text === '') continue;
      file.onRead?.(text.length);
      yield text;
    }
    const rest = decoder.end();
    if (rest) yield rest;
  } catch (error) {
    throw damaged(file.name, error);
  } finally {
    stream.destroy();
  }
}

/** Reads past the compression, which is told by the first two bytes and not by the name. */
async function unpacked(filePath: string, tap: (chunk: Buffer) => void = () => undefined): Promise<Unpacked> {
  const isCompressed = (await firstBytes(filePath)).equals(GZIP);
  const raw = Readable.from(tapped(createReadStream(filePath, { highWaterMark: SAMPLE_BYTES }), tap));
  if (!isCompressed) return { stream: raw, isCompressed };
  const gunzip = createGunzip({ chunkSize: SAMPLE_BYTES });
  raw.on('error', (error) => gunzip.destroy(error));
  gunzip.on('close', () => raw.destroy());
  return { stream: raw.pipe(gunzip), isCompressed };
}

async function* tapped(stream: Readable, tap: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    tap(chunk as Buffer);
    yield chunk as Buffer;
  }
}

async function firstBytes(filePath: string): Promise<Buffer> {
  const file = await open(filePath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function damaged(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!code.startsWith('Z_')) return error;
  return refuseFile('FILE_TRUNCATED', `${name} is damaged or ends too early: it cannot be unpacked.`);
}
